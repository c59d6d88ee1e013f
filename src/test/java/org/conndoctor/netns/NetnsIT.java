package org.conndoctor.netns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.netns.World.NEIGHBOUR;
import static org.conndoctor.netns.World.SERVER;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real faults between real machines, made of network namespaces. Each is first proven by a plain attempt to connect;
 * then the command line looks: from the client and, where that tells more, from the server itself. The true cause
 * stands first, or a question is left that would tell.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NetnsIT {

    private static final int PORT = 2346;
    private static final int WRONG_PORT = 2345;
    private static final int SHORT = 500;
    private static final int LONG = 5_000;
    /** Local ports of a client that runs out of them. An even number: of an odd one Linux leaves one untried. */
    private static final String FEW_PORTS = "40000 40049";

    private static final int FEW = 50;

    private static final String URL = "ws://" + SERVER + ":" + PORT + "/";
    private static final String NAME = "chat.example.test";

    @TempDir
    private static Path folder;

    private static Ground ground;
    private static Launched conndoctor;
    private World world;

    @BeforeAll
    static void prepare() throws Exception {
        // Said in the report of the tests, and once more by the first test.
        var obstacle = Net.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> "No fault was tried: " + obstacle.orElseThrow());
        ground = new Ground();
        conndoctor = new Launched(folder);
    }

    @AfterAll
    static void leave() {
        if (ground != null) {
            ground.close();
        }
    }

    @BeforeEach
    void build() {
        world = new World(folder);
    }

    @AfterEach
    void takeAway() {
        if (world != null) {
            world.close();
        }
    }

    private void serves(String... parts) throws Exception {
        world.peer(world.server, parts);
    }

    private String fromClient(String address, int port, int millis) throws Exception {
        return world.connect(world.client, address, port, millis);
    }

    /** From there causes cannot be told apart: the true one stays open, no other is confirmed, a question is left. */
    private static void isLeftOpen(Diagnosed seen, String cause) {
        assertThat(seen.exit()).as(seen.shortly()).isEqualTo(1);
        assertThat(seen.outcome()).as(seen.shortly()).isEqualTo("diagnosed");
        assertThat(seen.status(cause)).as(seen.shortly()).isIn("possible", "likely", "confirmed");
        assertThat(seen.of("confirmed")).as(seen.shortly()).isSubsetOf(List.of(cause));
        if (!seen.firstCause().equals(cause) || seen.status(cause).equals("possible")) {
            assertThat(seen.question()).as(seen.shortly()).isNotEmpty();
        }
    }

    private static void isFirst(Diagnosed seen, String cause) {
        assertThat(seen.exit()).as(seen.shortly()).isEqualTo(1);
        assertThat(seen.firstCause()).as(seen.shortly()).isEqualTo(cause);
        assertThat(seen.status(cause)).as(seen.shortly()).isIn("likely", "confirmed");
    }

    private static void isConfirmed(Diagnosed seen, String cause) {
        isFirst(seen, cause);
        assertThat(seen.status(cause)).as(seen.shortly()).isEqualTo("confirmed");
    }

    @Test
    void aHealthyServerIsWell(TestReporter reporter) throws Exception {
        serves("websocket," + SERVER + "," + PORT);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("open");

        var seen = conndoctor.diagnose(world.client, URL);

        assertThat(seen.outcome()).as(seen.shortly()).isEqualTo("well");
        assertThat(seen.exit()).isZero();
        assertThat(seen.causes()).isEmpty();
        assertThat(seen.looks("websocket")).containsExactly(SERVER + " accepted");
        assertThat(seen.took()).isLessThan(Duration.ofSeconds(10));
        reporter.publishEntry("a healthy server, start to end", seen.took().toMillis() + " ms");
    }

    @Test
    void theServerListensOnAnotherPort() throws Exception {
        serves("websocket,0.0.0.0," + PORT);
        assertThat(fromClient(SERVER, WRONG_PORT, SHORT)).isEqualTo("refused");
        var asked = "ws://" + SERVER + ":" + WRONG_PORT + "/";

        isLeftOpen(conndoctor.diagnose(world.client, asked), "wrong-port");

        var onServer = conndoctor.diagnose(world.server, asked);
        assertThat(onServer.looks("here")).containsExactly("yes");
        assertThat(onServer.looks("listener"))
                .contains("0.0.0.0 " + PORT + " listening")
                .noneMatch(l -> l.contains(" " + WRONG_PORT + " "));
        isFirst(onServer, "wrong-port");
    }

    @Test
    void anotherMachineIsAsked() throws Exception {
        serves("websocket," + SERVER + "," + PORT);
        assertThat(fromClient(NEIGHBOUR, PORT, SHORT)).isEqualTo("refused");

        isLeftOpen(conndoctor.diagnose(world.client, "ws://" + NEIGHBOUR + ":" + PORT + "/"), "wrong-host");
    }

    @Test
    void theHostsFileLeadsElsewhereThanDns() throws Exception {
        serves("websocket," + SERVER + "," + PORT);
        world.peer(world.router, "dns," + World.ROUTER + "," + NAME + "," + SERVER);
        world.client.file("hosts", "127.0.0.1 localhost\n" + NEIGHBOUR + " " + NAME + "\n");
        assertThat(fromClient(NAME, PORT, SHORT)).isEqualTo("refused");

        var seen = conndoctor.diagnose(world.client, "ws://" + NAME + ":" + PORT + "/");

        assertThat(seen.looks("name-system")).containsExactly("found");
        assertThat(seen.looks("name-dns")).containsExactly("found");
        isFirst(seen, "dns-wrong-address");
    }

    @Test
    void theServerIsStopped() throws Exception {
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("refused");

        isLeftOpen(conndoctor.diagnose(world.client, URL), "server-not-listening");

        var onServer = conndoctor.diagnose(world.server, URL);
        assertThat(onServer.looks("loopback-tcp")).containsExactly("127.0.0.1 " + PORT + " refused");
        assertThat(onServer.looks("listener")).containsExactly(PORT + " none");
        isFirst(onServer, "server-not-listening");
    }

    @Test
    void theServerListensOnLoopback() throws Exception {
        serves("websocket,127.0.0.1," + PORT);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("refused");

        isLeftOpen(conndoctor.diagnose(world.client, URL), "listen-address");

        var onServer = conndoctor.diagnose(world.server, URL);
        assertThat(onServer.looks("listener")).contains("127.0.0.1 " + PORT + " listening");
        assertThat(onServer.looks("loopback-tcp")).containsExactly("127.0.0.1 " + PORT + " open");
        isConfirmed(onServer, "listen-address");
    }

    @Test
    void theFirewallDrops() throws Exception {
        serves("websocket,0.0.0.0," + PORT);
        world.server.drops(PORT);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("silent");
        assertThat(world.connect(world.server, SERVER, PORT, SHORT)).isEqualTo("open");

        var fromClient = conndoctor.diagnose(world.client, URL);
        assertThat(fromClient.symptoms()).contains("connection-timeout");
        isLeftOpen(fromClient, "server-firewall");

        // From within everything opens; the rules tell.
        isFirst(conndoctor.diagnose(world.server, URL), "server-firewall");
    }

    @Test
    void theFirewallRejects() throws Exception {
        serves("websocket,0.0.0.0," + PORT);
        world.server.rejects(PORT);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("unreachable");

        var fromClient = conndoctor.diagnose(world.client, URL);
        assertThat(fromClient.looks("tcp")).containsExactly(SERVER + " " + PORT + " host-unreachable");
        isLeftOpen(fromClient, "server-firewall");

        isFirst(conndoctor.diagnose(world.server, URL), "server-firewall");
    }

    @Test
    void theMachineIsGone() throws Exception {
        world.server.ip("address flush dev router");
        assertThat(fromClient(SERVER, PORT, LONG)).isEqualTo("unreachable");

        isLeftOpen(conndoctor.diagnose(world.client, URL), "server-down");
    }

    @Test
    void anAddressOfAnotherInnerNetworkIsAsked() throws Exception {
        assertThat(fromClient("10.9.9.9", PORT, SHORT)).isEqualTo("silent");

        var seen = conndoctor.diagnose(world.client, "ws://10.9.9.9:" + PORT + "/");

        assertThat(seen.looks("own-network")).containsExactly("10.9.9.9 no");
        isFirst(seen, "private-address");
    }

    @Test
    void openConnectionsTakeAllLocalPorts() throws Exception {
        serves("websocket,0.0.0.0," + PORT);
        world.client.sysctl("net.ipv4.ip_local_port_range", FEW_PORTS);
        world.peer(world.client, "hold," + SERVER + "," + PORT + "," + FEW);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("no-local-port");

        var seen = conndoctor.diagnose(world.client, URL);

        assertThat(seen.details("local-ports"))
                .containsEntry("size", "50")
                .containsEntry("open-to-target", "50")
                .containsEntry("time-wait-to-target", "0");
        isConfirmed(seen, "ephemeral-ports-exhausted");
    }

    @Test
    void closedConnectionsKeepAllLocalPorts() throws Exception {
        serves("raw,0.0.0.0," + PORT);
        world.client
                .sysctl("net.ipv4.ip_local_port_range", FEW_PORTS)
                // Else a FIN that is sent twice ends in a reset, which sets the port free.
                .sysctl("net.ipv4.tcp_rfc1337", "1");
        world.peer(world.client, "churn," + SERVER + "," + PORT + "," + FEW);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("no-local-port");

        var seen = conndoctor.diagnose(world.client, URL);

        assertThat(seen.details("local-ports"))
                .containsEntry("size", "50")
                .containsEntry("open-to-target", "0")
                .containsEntry("time-wait-to-target", "50");
        isConfirmed(seen, "time-wait-pileup");
    }

    @Test
    void aWebSocketClientMeetsAWebServer() throws Exception {
        serves("http," + SERVER + "," + PORT);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("open");

        var seen = conndoctor.diagnose(world.client, URL);

        assertThat(seen.looks("websocket")).containsExactly(SERVER + " answered");
        isFirst(seen, "protocol-mismatch");
    }

    @Test
    void aWebSocketClientMeetsAServerThatSpeaksNoHttp() throws Exception {
        serves("raw," + SERVER + "," + PORT);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("open");

        var seen = conndoctor.diagnose(world.client, URL);

        assertThat(seen.looks("websocket")).containsExactly(SERVER + " not-http");
        isFirst(seen, "protocol-mismatch");
    }

    @Test
    void aWebClientMeetsAWebSocketServer() throws Exception {
        serves("websocket," + SERVER + "," + PORT);
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("open");

        var seen = conndoctor.diagnose(world.client, "http://" + SERVER + ":" + PORT + "/");

        assertThat(seen.looks("http")).containsExactly(SERVER + " answered");
        isFirst(seen, "protocol-mismatch");
    }

    @Test
    void aProxyInFrontSwallowsTheUpgrade() throws Exception {
        serves("websocket,127.0.0.1," + PORT, "proxy," + SERVER + ",80,127.0.0.1," + PORT);
        assertThat(fromClient(SERVER, 80, SHORT)).isEqualTo("open");

        var seen = conndoctor.diagnose(world.client, "ws://" + SERVER + "/");

        assertThat(seen.looks("websocket")).containsExactly(SERVER + " answered");
        isFirst(seen, "protocol-mismatch");
    }

    @Test
    void theProxyOfTheClientIsDead() throws Exception {
        serves("websocket," + SERVER + "," + PORT);
        assertThat(fromClient("127.0.0.1", 7890, SHORT)).isEqualTo("refused");

        var seen = conndoctor.diagnose(world.client, Map.of("http_proxy", "http://user:hidden@127.0.0.1:7890"), URL);

        assertThat(seen.looks("proxy-tcp")).containsExactly("127.0.0.1 7890 refused");
        assertThat(seen.reply().toString()).doesNotContain("hidden");
        isFirst(seen, "client-proxy");
    }

    @Test
    void theNewAddressOfANameLeadsNowhere() throws Exception {
        serves("websocket," + SERVER + "," + PORT);
        world.peer(world.router, "dns," + World.ROUTER + "," + NAME + "," + SERVER + "," + World.NOWHERE6);
        assertThat(fromClient(World.NOWHERE6, PORT, SHORT)).isEqualTo("silent");
        assertThat(fromClient(SERVER, PORT, SHORT)).isEqualTo("open");

        var seen = conndoctor.diagnose(world.client, "ws://" + NAME + ":" + PORT + "/");

        assertThat(seen.looks("tcp"))
                .containsExactlyInAnyOrder(SERVER + " " + PORT + " open", World.NOWHERE6 + " " + PORT + " timed-out");
        // Who tries only the first address waits in vain, so this is not well.
        assertThat(seen.exit()).as(seen.shortly()).isEqualTo(1);
        assertThat(seen.of("confirmed")).as(seen.shortly()).isSubsetOf("dns-wrong-address");
    }

    @Test
    void whatTheClientSawIsWeighedOnTheServer() throws Exception {
        serves("websocket,0.0.0.0," + PORT);
        world.server.drops(PORT);
        var saved = folder.resolve("client.json").toString();

        conndoctor.diagnose(world.client, Map.of(), List.of("--probe", URL, "--save", saved));
        var both = conndoctor.diagnose(
                world.server, Map.of(), List.of("--probe", URL, "--here", "server", "--with", saved));

        assertThat(both.looks("tcp")).contains(SERVER + " " + PORT + " timed-out", SERVER + " " + PORT + " open");
        isFirst(both, "server-firewall");
    }

    @Test
    void onTheServerItselfNothingIsCalledWell() throws Exception {
        serves("websocket,0.0.0.0," + PORT);
        world.server.drops(PORT);

        var seen = conndoctor.diagnose(world.server, Map.of(), List.of("--probe", URL, "--here", "server"));

        assertThat(seen.outcome()).as(seen.shortly()).isNotEqualTo("well");
        assertThat(seen.exit()).isEqualTo(1);
    }
}
