package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.policy.ProbeScope;
import org.conndoctor.probe.policy.Refusal;
import org.junit.jupiter.api.Test;

/** A whole look: each layer as far as the one below holds, in time, and on nobody else's thread. */
class ProberTest {

    @Test
    void aHealthyWebSocketIsSeenWithoutMoreThanOneConnection() {
        try (var peer = Peer.who(Manners::webSocket)) {
            assertThat(Looks.brief(Looks.look("ws", peer))).containsExactly("tcp open", "websocket accepted");
            assertThat(peer.calls()).isEqualTo(1);
        }
    }

    @Test
    void aHealthyLookTakesAMoment() throws Exception {
        try (var peer = Peer.who(Manners::webSocket);
                var prober = Looks.prober(Looks.names(Map.of("localhost", List.of("127.0.0.1"))))) {
            // The first look of a process also loads classes.
            Looks.look(prober, Looks.at("ws", "localhost", peer.port()));
            long since = System.nanoTime();
            Looks.look(prober, Looks.at("ws", "localhost", peer.port()));

            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofMillis(300));
        }
    }

    @Test
    void anHttpServerIsToldByItsStatusAndNoBodyIsKept() {
        try (var peer = Peer.who(Manners::http)) {
            var results = Looks.look("ws", peer);

            assertThat(Looks.brief(results)).containsExactly("tcp open", "websocket answered", "http answered");
            assertThat(Looks.only(results, "websocket").number("status")).isEqualTo(200);
            assertThat(Looks.only(results, "http").detail("header.server")).isEqualTo("workerman");
            assertThat(results.toString()).doesNotContain("secret");
        }
    }

    @Test
    void anHttpClientAtAWebSocketPortIsToldSo() {
        try (var peer = Peer.who(Manners::webSocket)) {
            var results = Looks.look("http", peer);

            assertThat(Looks.brief(results)).containsExactly("tcp open", "http answered");
            assertThat(Looks.only(results, "http").details())
                    .containsEntry("status", "400")
                    .containsEntry("header.sec-websocket-version", "13");
        }
    }

    @Test
    void noProxyOfJavaStandsBetween() {
        var usual = ProxySelector.getDefault();
        try (var proxy = Peer.who(Manners::silence);
                var peer = Peer.who(Manners::webSocket)) {
            // What -DsocksProxyHost and -Djava.net.useSystemProxies bring about.
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    return List.of(new Proxy(Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", proxy.port())));
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException e) {}
            });

            assertThat(Looks.brief(Looks.look("ws", peer))).containsExactly("tcp open", "websocket accepted");
            assertThat(proxy.calls()).isZero();
        } finally {
            ProxySelector.setDefault(usual);
        }
    }

    @Test
    void anUnknownSchemeIsTriedOnTcpOnly() {
        try (var peer = Peer.who(Manners::silence)) {
            assertThat(Looks.brief(Looks.look("redis", peer))).containsExactly("tcp open");
            assertThat(Looks.brief(Looks.look((String) null, peer))).containsExactly("tcp open");
        }
    }

    @Test
    void theRequestAsksForThePathOfTheClient() {
        var asked = new LinkedBlockingQueue<String>();
        try (var peer = Peer.who(call -> asked.add(call.request()));
                var prober = Looks.prober(Looks.names(Map.of("here.test", List.of("127.0.0.1"))))) {
            var target = new Target("ws", "here.test", peer.port());
            Looks.look(prober, new Look(ProbeResult.DOCTOR, target, "/chat/ü \r\nX: y?token=s3cret#a", Map.of()));

            assertThat(asked.peek())
                    .startsWith("GET /chat/%C3%BC%20%0D%0AX:%20y HTTP/1.1\r\nHost: here.test:" + peer.port() + "\r\n")
                    .contains("\r\nUser-Agent: Conndoctor\r\n", "\r\nSec-WebSocket-Version: 13\r\n")
                    .doesNotContain("Origin", "s3cret");
        }
    }

    @Test
    void theSecretsOfARedirectAreNotTold() {
        try (var peer = Peer.who(call -> {
            call.request();
            call.say("HTTP/1.1 302 Found\r\nLocation: https://login.test/in?session=s3cret\r\nVia: 1.1 \u00e9\u001b[31m"
                    + "v".repeat(200) + "\r\n\r\n");
        })) {
            var http = Looks.only(Looks.look("http", peer), "http");

            assertThat(http.detail("header.location")).isEqualTo("https://login.test/in");
            assertThat(http.detail("header.via")).startsWith("1.1 ??[31mvv").hasSize(100);
            assertThat(peer.calls()).isEqualTo(1);
        }
    }

    @Test
    void aRefusedPortLetsOtherPortsTellWhetherTheHostIsUp() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var prober = Looks.prober()) {
            var results = Looks.look(prober, Looks.at("ws", "127.0.0.1", port));

            assertThat(Looks.brief(results)).containsExactly("tcp refused");
            assertThat(results)
                    .filteredOn(r -> r.probe().equals("other-port"))
                    .extracting(r -> r.number("port"))
                    .containsExactly(22, 80, 443);
        }
    }

    @Test
    void bothFamiliesAreLookedAtApart() {
        try (var peer = Peer.on("::1", 0, Manners::webSocket);
                var prober = Looks.prober(Looks.names(Map.of("both.test", List.of("::1", "127.0.0.1"))))) {
            var results = Looks.look(prober, Looks.at("ws", "both.test", peer.port()));

            assertThat(results)
                    .filteredOn(
                            r -> !r.probe().equals("other-port") && !r.probe().startsWith("name"))
                    .extracting(r -> r.probe() + " " + r.address() + " " + r.outcome())
                    .containsExactly("tcp 127.0.0.1 refused", "tcp ::1 open", "websocket ::1 accepted");
        }
    }

    @Test
    void atMostTwoAddressesOfAFamilyAreTriedAndOneIsSpokenTo() {
        var addresses = List.of("127.0.0.1", "127.0.0.3", "127.0.0.4", "127.0.0.5");
        try (var peer = Peer.on("0.0.0.0", 0, Manners::webSocket);
                var prober = Looks.prober(Looks.names(Map.of("many.test", addresses)))) {
            var results = Looks.look(prober, Looks.at("ws", "many.test", peer.port()));

            assertThat(results)
                    .filteredOn(r -> r.probe().equals("tcp"))
                    .extracting(ProbeResult::address)
                    .containsExactly("127.0.0.1", "127.0.0.3");
            assertThat(Looks.only(results, "websocket").outcome()).isEqualTo("accepted");
        }
    }

    @Test
    void progressIsToldBeforeTheEnd() throws Exception {
        var told = new LinkedBlockingQueue<ProbeResult>();
        try (var peer = Peer.who(Manners::silence);
                var prober = Looks.prober()) {
            var looked = prober.look(Looks.at("ws", "127.0.0.1", peer.port()), told::add);

            assertThat(told.poll(1, TimeUnit.SECONDS).outcome()).isEqualTo("open");
            assertThat(looked).isNotDone();
            var results = looked.get(5, TimeUnit.SECONDS).results();
            assertThat(told).hasSize(results.size() - 1);
        }
    }

    @Test
    void aListenerThatHangsOrFailsHoldsNothingUp() throws Exception {
        var never = new CountDownLatch(1);
        try (var peer = Peer.who(Manners::webSocket);
                var prober = Looks.prober()) {
            var look = Looks.at("ws", "127.0.0.1", peer.port());
            long since = System.nanoTime();
            var hangs = prober.look(look, r -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            var fails = prober.look(look, r -> {
                throw new IllegalStateException("deaf");
            });

            assertThat(Looks.brief(fails.get(5, TimeUnit.SECONDS).results())).contains("websocket accepted");
            assertThat(Looks.brief(hangs.get(5, TimeUnit.SECONDS).results())).contains("websocket accepted");
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Looks.BUDGET.plus(Looks.SLACK));
        } finally {
            never.countDown();
        }
    }

    @Test
    void fortyLooksAtOnceAreAnsweredOrToldBusyAndNoThreadIsLeft() throws Exception {
        var looks = new ArrayList<CompletableFuture<Looked>>();
        int busy = 0;
        try (var peer = Peer.who(Manners::silence);
                var prober = Looks.prober()) {
            long since = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                looks.add(prober.look(Looks.at("ws", "127.0.0.1", peer.port()), r -> {}));
            }
            for (var look : looks) {
                try {
                    assertThat(Looks.brief(look.get(5, TimeUnit.SECONDS).results()))
                            .contains("tcp open", "websocket silent");
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(ProberBusy.class);
                    busy++;
                }
            }
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Looks.BUDGET.plus(Looks.SLACK));
            assertThat(busy).isEqualTo(40 - Prober.LOOKS);
            // There is room again.
            assertThat(prober.look(Looks.at("tcp", "127.0.0.1", peer.port()), r -> {}))
                    .succeedsWithin(Duration.ofSeconds(2));
        }
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("probe-")) {
                thread.join(2000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void aClosedProberEndsItsLooksWithWhatTheyHaveSeen() throws Exception {
        var opened = new CountDownLatch(1);
        try (var peer = Peer.who(Manners::silence)) {
            var prober = Looks.prober();
            var looked = prober.look(Looks.at("ws", "127.0.0.1", peer.port()), r -> opened.countDown());
            assertThat(opened.await(1, TimeUnit.SECONDS)).isTrue();
            prober.close();

            assertThat(Looks.brief(looked.get(300, TimeUnit.MILLISECONDS).results()))
                    .contains("tcp open");
            assertThatThrownBy(() -> prober.look(Looks.at("ws", "127.0.0.1", peer.port()), r -> {})
                            .get())
                    .hasCauseInstanceOf(ProberBusy.class);
        }
    }

    @Test
    void whatIsKnownToBeRefusedIsRefusedBeforeAnyPacket() {
        try (var off = new Prober(new ProberSettings(ProbeScope.OFF.policy(), Looks.BUDGET, false));
                var all = Looks.prober()) {
            assertThat(reason(off, "example.com", 80)).isEqualTo(Refusal.OFF);
            assertThat(reason(all, "127.0.0.2", 80)).isEqualTo(Refusal.SPECIAL_PURPOSE);
            assertThat(reason(all, "0x7f.2", 80)).isEqualTo(Refusal.SPECIAL_PURPOSE);
            assertThat(reason(all, "::ffff:127.0.0.2", 80)).isEqualTo(Refusal.SPECIAL_PURPOSE);
            assertThat(reason(all, "127.0.0.1", Target.UNKNOWN_PORT)).isEqualTo(Refusal.PORT);
            assertThat(reason(all, null, 80)).isEqualTo(Refusal.UNSPECIFIED);
            assertThat(all.refusal(new Target("ws", "example.com", 80))).isEmpty();
        }
    }

    private static String reason(Prober prober, String host, int port) {
        return prober.refusal(new Target("ws", host, port)).map(Refusal::reason).orElse("");
    }
}
