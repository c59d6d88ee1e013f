package org.conndoctor.netns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A client, a router and a server behind it, and a neighbour of the server that serves nothing.
 *
 * <pre>
 * client 198.51.100.20 --- 198.51.100.1 router 203.0.113.1 --- 203.0.113.10 server, 203.0.113.11 neighbour
 * client 2001:db8:1::20 -- 2001:db8:1::1 router
 * </pre>
 *
 * The router drops what goes to 10.0.0.0/8 and to 2001:db8:dead::/48, and is the client's name server.
 */
final class World implements AutoCloseable {

    static final String SERVER = "203.0.113.10";
    static final String NEIGHBOUR = "203.0.113.11";
    static final String ROUTER = "198.51.100.1";
    /** Nobody is there, and nobody says so. */
    static final String NOWHERE6 = "2001:db8:dead::1";

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m");

    private final Net net = new Net();
    private final Path folder;
    final Host client;
    final Host router;
    final Host server;

    /** Builds it; logs of its programs go to the folder. */
    World(Path folder) {
        this.folder = folder;
        try {
            client = net.host("client");
            router = net.host("router");
            server = net.host("server");
            build();
        } catch (RuntimeException e) {
            net.close();
            throw e;
        }
    }

    private void build() {
        client.cable(router);
        router.cable(server);
        client.ip(
                "address add 198.51.100.20/24 dev router",
                "route add default via " + ROUTER,
                "address add 2001:db8:1::20/64 dev router nodad",
                "route add default via 2001:db8:1::1");
        router.ip(
                "address add " + ROUTER + "/24 dev client",
                "address add 203.0.113.1/24 dev server",
                "address add 2001:db8:1::1/64 dev client nodad",
                "route add blackhole 10.0.0.0/8",
                "route add blackhole 2001:db8:dead::/48");
        // The neighbour is a second address of the same machine: where nothing listens it refuses as another would.
        server.ip(
                "address add " + SERVER + "/24 dev router",
                "address add " + NEIGHBOUR + "/24 dev router",
                "route add default via 203.0.113.1");
        router.sysctl("net.ipv4.ip_forward", "1").sysctl("net.ipv6.conf.all.forwarding", "1");
        client.file("resolv.conf", "nameserver " + ROUTER + "\noptions timeout:1 attempts:1\n");
        client.file("hosts", "127.0.0.1 localhost\n");
        server.file("hosts", "127.0.0.1 localhost\n");
    }

    /** Starts a program of a machine, and waits until it is ready; its parts are told in {@link PeerMain}. */
    Process peer(Host host, String... parts) throws IOException {
        // Java would listen on :: where 0.0.0.0 is said.
        var log = log();
        var process = host.start(Map.of(), log, peerCommand("-Djava.net.preferIPv4Stack=true", parts));
        var first = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        if (!"ready".equals(first)) {
            throw new IllegalStateException(List.of(parts) + " says " + first + "\n" + Files.readString(log));
        }
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
