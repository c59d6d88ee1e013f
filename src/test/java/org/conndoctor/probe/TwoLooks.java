package org.conndoctor.probe;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.conndoctor.probe.network.DnsNames;
import org.conndoctor.probe.network.SystemNames;
import org.conndoctor.probe.network.TrustAnchors;

/** Looks at a name, changes the hosts file, and looks again. */
final class TwoLooks {

    /** A machine that has just been started is slow, and time is not what is asked here. */
    private static final Duration COLD = Duration.ofSeconds(8);

    private TwoLooks() {}

    public static void main(String[] arguments) throws Exception {
        var dns = new DnsNames(new InetSocketAddress("127.0.0.1", 1));
        try (var prober = new Prober(Looks.settings(), new SystemNames(), dns, TrustAnchors.ofPlatform())) {
            var first = address(prober);
            Files.writeString(Path.of(arguments[0]), "127.0.0.6 changing.test\n");
            System.out.println("seen: " + first + " " + address(prober));
        }
    }

    private static String address(Prober prober) {
        return Looks.only(Looks.look(prober, Looks.at("tcp", "changing.test", 1), COLD), "name-system")
                .detail("addresses");
    }
}
