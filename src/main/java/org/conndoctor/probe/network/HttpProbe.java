package org.conndoctor.probe.network;

import java.net.InetAddress;
import org.conndoctor.facts.ProbeResult;

/** A plain HTTP request on the client's path: who answers, if anybody. Thread safe. */
final class HttpProbe implements WebProbe {

    private final Watchdog watchdog;

    HttpProbe(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    @Override
    public ProbeResult look(Destination destination, InetAddress address, Conversation conversation, Deadline limit) {
        long since = System.nanoTime();
        var watch = watchdog.at(limit, conversation.peer()::expire);
        try (watch) {
            var head = conversation.get(destination, "Accept: */*\r\nConnection: close\r\n");
            return destination.result("http", AddressText.of(address), head.outcome(), since, head.details());
        }
    }
}
