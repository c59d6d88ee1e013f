package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** This machine looks at itself, with real sockets. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostViewTest {

    private static final InetAddress LOOPBACK = address("127.0.0.1");
    private static final InetAddress ELSEWHERE = address("203.0.113.9");

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<ProbeResult> look(String place, int port, Map<String, String> environment, InetAddress... at) {
        var results = Collections.synchronizedList(new ArrayList<ProbeResult>());
        var target = new Target("ws", at[0].getHostAddress(), port);
        new HostView(environment).look(new Look(place, target, "/", Map.of()), List.of(at), results::add);
        return List.copyOf(results);
    }

    private static List<ProbeResult> look(int port, InetAddress... at) {
        return look(ProbeResult.CLIENT, port, Map.of(), at);
    }

    private static List<ProbeResult> of(String probe, List<ProbeResult> results) {
        return results.stream().filter(r -> r.probe().equals(probe)).toList();
    }

    private static ProbeResult only(String probe, List<ProbeResult> results) {
        assertThat(of(probe, results)).hasSize(1);
        return of(probe, results).get(0);
    }

    @Test
    void loopbackIsHereAndOnItsOwnNetwork() {
        var results = look(1, LOOPBACK);

        assertThat(only("here", results).outcome()).isEqualTo("yes");
        assertThat(only("here", results).detail("addresses")).isEqualTo("127.0.0.1");
        assertThat(only("own-network", results).outcome()).isEqualTo("yes");
        assertThat(only("own-network", results).address()).isEqualTo("127.0.0.1");
    }

    @Test
    void everyAddressOfAnInterfaceIsHere() throws Exception {
        var own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();

        for (var address : own) {
            var interfaces = OwnInterfaces.read();
            assertThat(interfaces.isOwn(address)).as("%s", address).isTrue();
            assertThat(interfaces.isNear(address)).as("%s", address).isTrue();
        }
        assertThat(own).contains(LOOPBACK);
    }

    @Test
    void anotherMachineIsNeitherHereNorAskedForItsListeners() {
        var results = look(1, ELSEWHERE);

        assertThat(only("here", results).outcome()).isEqualTo("no");
        assertThat(only("own-network", results).outcome()).isEqualTo("no");
        assertThat(results)
                .noneMatch(r -> r.probe().equals("listener") || r.probe().equals("loopback-tcp"));
    }

    @Test
    void ofANameWithSeveralAddressesOneThatIsHereIsEnough() {
        var results = look(1, ELSEWHERE, LOOPBACK);

        assertThat(only("here", results).outcome()).isEqualTo("yes");
        assertThat(only("here", results).detail("addresses")).isEqualTo("127.0.0.1");
        assertThat(of("own-network", results))
                .extracting(ProbeResult::address, ProbeResult::outcome)
                .containsExactlyInAnyOrder(tuple("203.0.113.9", "no"), tuple("127.0.0.1", "yes"));
    }

    @Test
    void aNetworkIsJudgedByItsPrefix() {
        var network = new OwnInterfaces.Network(address("192.0.2.130"), 25);
        var far = new OwnInterfaces(List.of(network));

        assertThat(far.isNear(address("192.0.2.129"))).isTrue();
        assertThat(far.isNear(address("192.0.2.127"))).isFalse();
        assertThat(far.isNear(address("2001:db8::1"))).isFalse();
        assertThat(far.isOwn(address("192.0.2.129"))).isFalse();
    }

    @Test
    void aSystemThatTellsNoPrefixMakesNobodyNear() {
        var untold = new OwnInterfaces(List.of(new OwnInterfaces.Network(address("192.0.2.130"), 0)));

        assertThat(untold.isNear(address("192.0.2.131"))).isFalse();
        assertThat(untold.isNear(address("192.0.2.130"))).isTrue();
    }

    @Test
    void aListenerIsFoundWithItsAddressAndPortAndAClosedOneIsGone() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            port = server.getLocalPort();
            var found = only("listener", look(port, LOOPBACK));

            assertThat(found.outcome()).isEqualTo("listening");
            assertThat(found.address()).isEqualTo("127.0.0.1");
            assertThat(found.number("port")).isEqualTo(port);
        }
        var gone = of("listener", look(port, LOOPBACK)).get(0);
        assertThat(gone.outcome()).isEqualTo("none");
        assertThat(gone.number("port")).isEqualTo(port);
        assertThat(gone.detail("others")).isIn("yes", "no");
    }

    @Test
    void socketsOfOtherPortsAreNobodysBusiness() throws Exception {
        try (var asked = new ServerSocket(0, 1, LOOPBACK);
                var other = new ServerSocket(0, 1)) {
            var seen = look(asked.getLocalPort(), LOOPBACK);

            assertThat(of("listener", seen)).allMatch(r -> r.number("port") == asked.getLocalPort());
            assertThat(seen.toString()).doesNotContain("=" + other.getLocalPort());
        }
    }

    @Test
    void anotherPortIsToldWhereItAcceptsWhatIsAskedFor() throws Exception {
        int asked;
        try (var closed = new ServerSocket(0, 1, LOOPBACK)) {
            asked = closed.getLocalPort();
        }
        try (var other = new ServerSocket(0, 5)) {
            var answering = new Thread(() -> {
                while (!other.isClosed()) {
                    try (var peer = other.accept()) {
                        peer.getOutputStream().write("HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes());
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            answering.setDaemon(true);
            answering.start();

            assertThat(of("listener", look(asked, LOOPBACK)))
                    .extracting(ProbeResult::outcome, r -> r.number("port"))
                    .contains(tuple("none", asked), tuple("listening", other.getLocalPort()));
        }
    }

    @Test
    void onTheServerNothingIsSaidOfAClient() {
        var results = look(ProbeResult.SERVER, 1, Map.of("http_proxy", "127.0.0.1:1"), ELSEWHERE);

        assertThat(only("here", results).outcome()).isEqualTo("no");
        assertThat(of("listener", results)).isNotEmpty();
        assertThat(results)
                .noneMatch(r -> r.probe().startsWith("proxy-") || r.probe().equals("local-ports"));
    }

    @Test
    void connectionsTowardsTheTargetAreCounted() throws Exception {
        // Towards the usual one, other tests have left connections in TIME_WAIT.
        var own = InetAddress.getByName("127.7.7.7");
        try (var server = new ServerSocket(0, 10, own);
                var one = new Socket(own, server.getLocalPort());
                var other = new Socket(own, server.getLocalPort())) {
            assertThat(one.isConnected() && other.isConnected()).isTrue();

            var ports = only("local-ports", look(server.getLocalPort(), own));

            assertThat(ports.outcome()).isEqualTo("counted");
            assertThat(ports.number("open-to-target")).isEqualTo(2);
            assertThat(ports.number("time-wait-to-target")).isZero();
            assertThat(ports.number("open")).isGreaterThanOrEqualTo(2);
            assertThat(ports.number("size")).isBetween(1, 65_535);
        }
    }

    @Test
    void whoClosesFirstIsInTimeWait() throws Exception {
        try (var server = new ServerSocket(0, 10, LOOPBACK)) {
            var client = new Socket(LOOPBACK, server.getLocalPort());
            try (var accepted = server.accept()) {
                client.close();
                assertThat(accepted.getInputStream().read()).isEqualTo(-1);
            }

            var ports = only("local-ports", look(server.getLocalPort(), LOOPBACK));

            assertThat(ports.number("time-wait-to-target")).isEqualTo(1);
            assertThat(ports.number("open-to-target")).isZero();
        }
    }

    @Test
    void aPortOnLoopbackIsTriedFromWithinByTheMachinesOtherAddress() throws Exception {
        var other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
                .findFirst();
        // Linux takes the whole of 127.0.0.0/8 for loopback, so an address of another interface is needed.
        assumeTrue(other.isPresent(), "this machine has no address but loopback");
        int port;
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            port = server.getLocalPort();
            var open = only("loopback-tcp", look(port, other.get()));

            assertThat(open.outcome()).isEqualTo("open");
            assertThat(open.address()).isEqualTo("127.0.0.1");
            assertThat(open.number("port")).isEqualTo(port);
        }
        assertThat(only("loopback-tcp", look(port, other.get())).outcome()).isEqualTo("refused");
    }

    @Test
    void loopbackItselfIsNotTriedTwice() {
        assertThat(of("loopback-tcp", look(1, LOOPBACK))).isEmpty();
    }

    @Test
    void aDeadProxyIsRefused() throws Exception {
        int dead;
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            dead = server.getLocalPort();
        }
        var environment = Map.of("http_proxy", "http://name:hidden@127.0.0.1:" + dead);

        var results = look(ProbeResult.CLIENT, 1, environment, ELSEWHERE);

        assertThat(only("proxy-setting", results).outcome()).isEqualTo("applies");
        assertThat(only("proxy-tcp", results).outcome()).isEqualTo("refused");
        assertThat(only("proxy-tcp", results).number("port")).isEqualTo(dead);
        assertThat(results.toString()).doesNotContain("hidden").doesNotContain("name");
    }

    @Test
    void aProxyThatListensIsOpen() throws Exception {
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            var environment = Map.of("http_proxy", "127.0.0.1:" + server.getLocalPort());

            var results = look(ProbeResult.CLIENT, 1, environment, ELSEWHERE);

            assertThat(only("proxy-tcp", results).outcome()).isEqualTo("open");
            assertThat(only("proxy-tcp", results).address()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void theProxyOfAServerIsNobodysBusiness() {
        var results = look(ProbeResult.DOCTOR, 1, Map.of("http_proxy", "127.0.0.1:1"), ELSEWHERE);

        assertThat(results).noneMatch(r -> r.probe().startsWith("proxy-"));
        assertThat(results).allMatch(r -> r.place().equals(ProbeResult.DOCTOR));
    }

    @Test
    void aNameWithoutAddressesStillHasPortsAndProxies() {
        var results = Collections.synchronizedList(new ArrayList<ProbeResult>());
        var look = new Look(ProbeResult.CLIENT, new Target("ws", "nowhere.test", 80), "/", Map.of());

        new HostView(Map.of()).look(look, List.of(), results::add);

        assertThat(results).extracting(ProbeResult::probe).containsExactlyInAnyOrder("local-ports", "proxy-setting");
    }

    @Test
    void everythingIsDoneInTime() {
        long started = System.nanoTime();

        // RFC 5737: nobody stands there, and this proxy's name leads nowhere.
        look(ProbeResult.CLIENT, 1, Map.of("http_proxy", "proxy.invalid:3128"), LOOPBACK);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void nobodyIsToldAnythingAfterwards() {
        var late = new ArrayList<ProbeResult>();
        var telling = new Telling(ProbeResult.CLIENT, late::add);
        telling.close();

        telling.tell(Seen.of("here", "yes", Map.of()));

        assertThat(late).isEmpty();
    }
}
