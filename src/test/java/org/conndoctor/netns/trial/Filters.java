package org.conndoctor.netns.trial;

/** Firewalls. */
final class Filters {

    private static final String INPUT = """
        table inet filter {
            chain input {
                type filter hook input priority 0; policy %s;
                iif "lo" accept
                %s
            }
        }
        """;

    private Filters() {}

    /** Packets to this port are dropped. */
    static Work drops(int port) {
        return input("accept", "tcp dport " + port + " drop");
    }

    /**
     * Packets to this port are rejected.
     *
     * @param how {@code tcp reset}, or {@code icmpx type ...}
     */
    static Work rejects(int port, String how) {
        return input("accept", "tcp dport " + port + " reject with " + how);
    }

    /** All is dropped but what is asked for, ping, and these ports. */
    static Work allowsOnly(String ports) {
        return input(
                "drop",
                "ct state established,related accept\nip protocol icmp accept\nmeta l4proto ipv6-icmp accept\n"
                        + "tcp dport { " + ports + " } accept");
    }

    private static Work input(String policy, String rules) {
        return (host, folder) -> host.nft(INPUT.formatted(policy, rules));
    }

    /** As {@link #drops}, by the older tool. */
    static Work iptablesDrops(int port) {
        return (host, folder) -> host.run("iptables", "-A", "INPUT", "-p", "tcp", "--dport", port + "", "-j", "DROP");
    }

    /** As {@link #allowsOnly}, by the older tool. */
    static Work iptablesAllowOnly(String... ports) {
        return (host, folder) -> {
            host.run("iptables", "-A", "INPUT", "-i", "lo", "-j", "ACCEPT");
            host.run("iptables", "-A", "INPUT", "-m", "state", "--state", "ESTABLISHED,RELATED", "-j", "ACCEPT");
            host.run("iptables", "-A", "INPUT", "-p", "icmp", "-j", "ACCEPT");
            for (var port : ports) {
                var rule = "iptables -A INPUT -p tcp -m state --state NEW -m tcp --dport " + port + " -j ACCEPT";
                host.run(rule.split(" "));
            }
            host.run("iptables", "-P", "INPUT", "DROP");
        };
    }

    /** The machine keeps its own programs from this port. */
    static Work ownOutput(int port, String verdict) {
        return (host, folder) -> host.nft("""
            table inet own {
                chain output { type filter hook output priority 0; policy accept; tcp dport %d %s; }
            }
            """.formatted(port, verdict));
    }

    /** What stands before a cloud's machines: only these ports come through, and nothing is said of the others. */
    static Work securityGroup(String ports) {
        return (host, folder) -> host.nft("""
            table inet cloud {
                chain forward {
                    type filter hook forward priority 0; policy accept;
                    oifname "lan" ct state established,related accept
                    oifname "lan" tcp dport { %s } accept
                    oifname "lan" drop
                }
            }
            """.formatted(ports));
    }

    /** Every connection that passes, of whatever machine and to whatever address, is taken at this port. */
    static Work takesAll(int port) {
        return (host, folder) -> {
            host.startReady(Serves.log(folder), "php", Programs.path("nobody.php"), "0.0.0.0", port + "");
            host.nft("""
                table ip takes {
                    chain prerouting {
                        type nat hook prerouting priority -100;
                        iifname "client" ip daddr != 198.51.100.1 meta l4proto tcp redirect to :%d
                    }
                }
                """.formatted(port));
        };
    }
}
