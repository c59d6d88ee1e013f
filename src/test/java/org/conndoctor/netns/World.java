package org.conndoctor.netns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A client, a router, and behind it in one network a server and its neighbour; a machine that stands at the edge of
 * some other network.
 *
 * <pre>
 * client 198.51.100.20 --- 198.51.100.1 router 203.0.113.1 -+- 203.0.113.10 server
 *                                              192.0.2.1    +- 203.0.113.11 neighbour
 *                                                  |
 *                                                  +--------- 192.0.2.80 edge
 * client 2001:db8:1::20 -- 2001:db8:1::1 router 2001:db8:2::1 -- 2001:db8:2::10 server
 * </pre>
 *
 * The router drops what goes to 10.0.0.0/8 and to 2001:db8:dead::/48, and is the name server of all.
 */
public final class World implements AutoCloseable {

    public static final String SERVER = "203.0.113.10";
    public static final String NEIGHBOUR = "203.0.113.11";
    public static final String EDGE = "192.0.2.80";
    public static final String ROUTER = "198.51.100.1";
    /** The server's address in an inner network that only it is in. */
    public static final String INNER = "10.0.0.10";

    public static final String SERVER6 = "2001:db8:2::10";
    /** Nobody is there, and nobody says so. */
    public static final String NOWHERE6 = "2001:db8:dead::1";

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m");

    private final Net net = new Net();
    private final Path folder;
    public final Host client;
    public final Host router;
    public final Host server;
    public final Host neighbour;
    public final Host edge;

    /** Builds it; logs of its programs go to the folder. */
    public World(Path folder) {
        this.folder = folder;
        try {
            client = net.host("client");
            router = net.host("router");
            server = net.host("server");
            neighbour = net.host("neighbour");
            edge = net.host("edge");
            build();
        } catch (RuntimeException e) {
            net.close();
            throw e;
        }
    }

    private void build() {
        List.of(client, server, neighbour, edge).forEach(router::cable);
        router.ip(
                "link add lan type bridge",
                "link set lan up",
                "link set server master lan",
                "link set neighbour master lan",
                "address add " + ROUTER + "/24 dev client",
                "address add 203.0.113.1/24 dev lan",
                "address add 192.0.2.1/24 dev edge",
                "address add 2001:db8:1::1/64 dev client nodad",
                "address add 2001:db8:2::1/64 dev lan nodad",
                "address add 2001:db8:3::1/64 dev edge nodad",
                "route add blackhole 10.0.0.0/8",
                "route add blackhole 2001:db8:dead::/48");
        router.sysctl("net.ipv4.ip_forward", "1").sysctl("net.ipv6.conf.all.forwarding", "1");
        joins(client, "198.51.100.20/24", ROUTER, "2001:db8:1::20/64", "2001:db8:1::1");
        joins(server, SERVER + "/24", "203.0.113.1", SERVER6 + "/64", "2001:db8:2::1");
        joins(neighbour, NEIGHBOUR + "/24", "203.0.113.1", "2001:db8:2::11/64", "2001:db8:2::1");
        joins(edge, EDGE + "/24", "192.0.2.1", "2001:db8:3::80/64", "2001:db8:3::1");
        inner(server, INNER);
    }

    /** Gives a machine an inner network that nobody else is in, and its address there. */
    private static void inner(Host host, String address) {
        // Not every kernel has devices of type dummy.
        host.ip(
                "link add inner type veth peer name nobody",
                "link set inner up",
                "link set nobody up",
                "address add " + address + "/24 dev inner");
    }

    private static void joins(Host host, String address, String way, String address6, String way6) {
        host.ip(
                "address add " + address + " dev router",
                "route add default via " + way,
                "address add " + address6 + " dev router nodad",
                "route add default via " + way6);
        host.file("resolv.conf", "nameserver " + ROUTER + "\noptions timeout:1 attempts:1\n");
        host.file("hosts", "127.0.0.1 localhost\n");
    }

    /** Starts a program of a machine, and waits until it is ready; its parts are told in {@link PeerMain}. */
    Process peer(Host host, String... parts) throws IOException {
        // Java would listen on :: where 0.0.0.0 is said.
        var log = log();
        var process = host.start(Map.of(), log, peerCommand("-Djava.net.preferIPv4Stack=true", parts));
        Started.saysReady(process, log);
        return process;
    }

    /** How a plain attempt to connect ends. */
    String connect(Host host, String address, int port, int millis) throws IOException {
        var part = "connect," + address + "," + port + "," + millis;
        var process = host.start(Map.of(), log(), peerCommand("-Djava.net.preferIPv4Stack=false", part));
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    private static List<String> peerCommand(String setting, String... parts) {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(SHORT_LIVED);
        command.add(setting);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerMain.class.getName()));
        command.addAll(List.of(parts));
        return command;
    }

    private Path log() throws IOException {
        return Files.createTempFile(folder, "peer", ".err");
    }

    @Override
    public void close() {
        net.close();
    }
}
