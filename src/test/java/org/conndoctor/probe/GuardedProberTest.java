package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.policy.Allowance;
import org.conndoctor.probe.policy.Allowance.Rate;
import org.conndoctor.probe.policy.ProbeBudget;
import org.conndoctor.probe.policy.ProbeScope;
import org.junit.jupiter.api.Test;

/** Whoever may look is counted, under whatever spelling of the target. */
class GuardedProberTest {

    private static final ProberSettings SETTINGS =
            new ProberSettings(ProbeScope.ALL.policy(), Duration.ofSeconds(1), false);

    @Test
    void oneHostCountsOnceHoweverItIsSpelled() {
        var allowance = new Allowance(new Rate(60, 60), new Rate(1, 1), new Rate(60, 60));
        for (var spellings : List.of(
                List.of("127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "::ffff:127.0.0.1"),
                List.of("2001:db8::1", "2001:db8:0:0::1"),
                List.of("bücher.example", "xn--bcher-kva.example", "XN--BCHER-KVA.example."))) {
            try (var prober = new GuardedProber(SETTINGS, new ProbeBudget(allowance))) {
                assertThatCode(() -> prober.admit("192.0.2.1", at(spellings.get(0))))
                        .doesNotThrowAnyException();
                for (var other : spellings.subList(1, spellings.size())) {
                    assertThatThrownBy(() -> prober.admit("192.0.2.2", at(other)))
                            .as(other)
                            .isInstanceOf(LookRefused.class);
                }
            }
        }
    }

    /** Of 16 places; the fourth client is to find one, too. */
    @Test
    void aClientLooksAtTwoTargetsAtOnceAndOnlyWhatIsLetInCounts() throws Exception {
        var allowance = new Allowance(new Rate(1, 3), new Rate(60, 60), new Rate(60, 60));
        try (var silent = Peer.who(Manners::silence);
                var prober = new GuardedProber(SETTINGS, new ProbeBudget(allowance))) {
            var look = at("127.0.0.1", silent.port());
            var first = prober.admit("2001:db8::1", look).begin(r -> {});
            var second = prober.admit("2001:db8::2", look).begin(r -> {});
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> prober.admit("2001:db8::3", look)).isInstanceOf(ProberBusy.class);
            }
            assertThatCode(() -> prober.admit("2001:db8:0:1::1", look)).doesNotThrowAnyException();

            first.get(5, TimeUnit.SECONDS);
            second.get(5, TimeUnit.SECONDS);
            // The third of its budget: those that found no place took nothing.
            assertThatCode(() -> prober.admit("2001:db8::3", look)).doesNotThrowAnyException();
            assertThatThrownBy(() -> prober.admit("2001:db8::3", look)).isInstanceOf(LookRefused.class);
        }
    }

    @Test
    void whatIsRefusedOrNotBegunKeepsNoPlace() {
        var allowance = new Allowance(new Rate(60, 60), new Rate(1, 1), new Rate(60, 60));
        var prober = new GuardedProber(SETTINGS, new ProbeBudget(allowance));
        try (prober) {
            assertThatCode(() -> prober.admit("192.0.2.1", at("127.0.0.1"))).doesNotThrowAnyException();
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> prober.admit("192.0.2.2", at("127.0.0.1")))
                        .isInstanceOf(LookRefused.class);
            }
        }
        for (int i = 3; i < 8; i++) {
            // A closed prober begins nothing.
            var admitted = prober.admit("192.0.2.3", at("127.0.0." + i));
            assertThatThrownBy(() -> admitted.begin(r -> {})).isInstanceOf(ProberBusy.class);
        }
    }

    private static Look at(String host, int port) {
        return new Look(ProbeResult.DOCTOR, new Target("ws", host, port), "/", Map.of());
    }

    private static Look at(String host) {
        return at(host, 2345);
    }
}
