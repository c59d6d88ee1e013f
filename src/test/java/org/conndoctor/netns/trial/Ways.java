package org.conndoctor.netns.trial;

/** Addresses, routes and settings of machines. */
final class Ways {

    private Ways() {}

    /** Lines for {@code ip}. */
    static Work ip(String... lines) {
        return (host, folder) -> host.ip(lines);
    }

    /** The machine is off: nothing answers for its address. */
    static Work off() {
        return ip("link set router down");
    }

    static Work sysctl(String key, String value) {
        return (host, folder) -> host.sysctl(key, value);
    }

    /**
     * Only so many ports from 40000 on are there for connections. An even number: of an odd one Linux leaves one. No
     * reset sets a port free that waits (RFC 1337), as one does where a FIN is sent twice.
     */
    static Work fewLocalPorts(int count) {
        var range = "40000 " + (40_000 + count - 1);
        return (host, folder) ->
                host.sysctl("net.ipv4.ip_local_port_range", range).sysctl("net.ipv4.tcp_rfc1337", "1");
    }

    /** Says nothing to ping. */
    static Work noPing() {
        return sysctl("net.ipv4.icmp_echo_ignore_all", "1");
    }
}
