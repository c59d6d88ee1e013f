package org.conndoctor.netns.trial;

import java.util.ArrayList;
import java.util.List;

/** What names lead to. */
final class Names {

    /** The name of the server, where it has one. */
    static final String CHAT = "chat.example.test";

    private static final int DNS = 53;

    private Names() {}

    /** A DNS server at this address of the machine, with these settings of dnsmasq; it knows nothing else. */
    static Work dns(String address, String... settings) {
        return (host, folder) -> {
            var command = new ArrayList<>(List.of(
                    "dnsmasq",
                    "--keep-in-foreground",
                    "--conf-file=/dev/null",
                    "--no-resolv",
                    "--no-hosts",
                    "--local=/test/",
                    "--user=root",
                    "--bind-interfaces",
                    "--listen-address=" + address,
                    "--pid-file=" + folder.resolve(address + ".pid")));
            for (var setting : settings) {
                command.add("--" + setting);
            }
            host.startListening(Serves.log(folder), DNS, command.toArray(String[]::new));
        };
    }

    /** The server's name leads there. */
    static Work leads(String to) {
        return dns(org.conndoctor.netns.World.ROUTER, "host-record=" + CHAT + "," + to);
    }

    /** A DNS server that fails at every question. */
    static Work failing(String address) {
        return (host, folder) -> host.startReady(Serves.log(folder), "php", Programs.path("servfail.php"), address);
    }

    /** The machine asks these servers, in this order. */
    static Work resolvers(String... addresses) {
        var text = new StringBuilder("options timeout:1 attempts:1\n");
        for (var address : addresses) {
            text.append("nameserver ").append(address).append('\n');
        }
        return (host, folder) -> host.file("resolv.conf", text.toString());
    }

    /** The machine's own file knows the name. */
    static Work hostsFile(String address, String name) {
        return (host, folder) -> host.file("hosts", "127.0.0.1 localhost\n" + address + " " + name + "\n");
    }
}
