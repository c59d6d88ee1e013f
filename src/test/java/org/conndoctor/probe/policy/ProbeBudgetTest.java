package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.conndoctor.probe.policy.Allowance.Rate;
import org.conndoctor.probe.policy.Exhausted.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is allowed how many looks, and what a refusal says and costs. */
class ProbeBudgetTest {

    private static final Rate PLENTY = new Rate(1_000_000, 1_000_000);

    private final TurnedClock clock = new TurnedClock();
    private final ProbeBudget usual = new ProbeBudget(Allowance.USUAL, clock);

    @Test
    void aClientHasFiveLooksAtOnceAndOneEverySixSeconds() {
        for (int i = 0; i < 5; i++) {
            assertThat(usual.take("203.0.113.9", "host" + i)).isEmpty();
        }
        assertThat(usual.take("203.0.113.9", "other")).contains(new Exhausted(Budget.CLIENT, 6));
        clock.turn(Duration.ofMillis(5_999));
        assertThat(usual.take("203.0.113.9", "other")).contains(new Exhausted(Budget.CLIENT, 1));
        clock.turn(Duration.ofMillis(1));
        assertThat(usual.take("203.0.113.9", "other")).isEmpty();
        assertThat(usual.take("203.0.113.9", "other")).contains(new Exhausted(Budget.CLIENT, 6));
    }

    @Test
    void aTargetHasSixLooksAMinuteWhoeverAsks() {
        for (int i = 0; i < 6; i++) {
            assertThat(usual.take("203.0.113." + i, "example.com")).isEmpty();
        }
        assertThat(usual.take("198.51.100.1", "example.com")).contains(new Exhausted(Budget.TARGET, 10));
        assertThat(usual.take("198.51.100.1", "example.org")).isEmpty();
    }

    @Test
    void allTogetherHaveSixtyLooksAMinute() {
        for (int i = 0; i < 60; i++) {
            assertThat(usual.take("203.0.113." + i, "host" + i)).isEmpty();
        }
        assertThat(usual.take("198.51.100.1", "example.com")).contains(new Exhausted(Budget.OVERALL, 1));
    }

    @Test
    void ofSeveralBudgetsUsedUpTheSlowestIsNamed() {
        var budget = new ProbeBudget(new Allowance(new Rate(1, 1), new Rate(2, 1), new Rate(3, 1)), clock);
        budget.take("client", "target");

        assertThat(budget.take("client", "target")).contains(new Exhausted(Budget.CLIENT, 60));
        assertThat(budget.take("other", "target")).contains(new Exhausted(Budget.TARGET, 30));
        assertThat(budget.take("other", "other")).contains(new Exhausted(Budget.OVERALL, 20));
    }

    @Test
    void aRefusedLookCostsNobodyAnything() {
        for (int i = 0; i < 5; i++) {
            usual.take("greedy", "host" + i);
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(usual.take("greedy", "example.com")).isPresent();
        }
        for (int i = 0; i < 6; i++) {
            assertThat(usual.take("client" + i, "example.com")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2a00:1450:4001:82b::1, 2a00:1450:4001:82b:ffff:ffff:ffff:ffff",
        "2a00:1450:4001:82b::1, [2A00:1450:4001:82B::2]",
        "fe80::1%eth0,          fe80::2%eth1",
        "::ffff:203.0.113.9,    203.0.113.9",
        "someone,               SOMEONE",
    })
    void twoAddressesOfOneOwnerAreOneClient(String one, String other) {
        assertThat(ClientKey.of(one)).isEqualTo(ClientKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2a00:1450:4001:82b::1, 2a00:1450:4001:82c::1",
        "203.0.113.9,           203.0.113.8",
        "::1,                   203.0.113.9",
        "someone,               someone else",
    })
    void othersAreOtherClients(String one, String other) {
        assertThat(ClientKey.of(one)).isNotEqualTo(ClientKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ".:", "::::", "g::1", "a:b.example", "%", "[", "[]", "1:2", "::1::"})
    void whatIsNoAddressIsAClientAsItIsWritten(String client) {
        assertThat(ClientKey.of(client)).isEqualTo(client);
    }

    @Test
    void aLongClientIsNotRememberedWhole() {
        assertThat(ClientKey.of("x".repeat(100_000))).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Example.COM", "example.com.", "EXAMPLE.com"})
    void aTargetIsOneHoweverItIsWritten(String written) {
        var budget = new ProbeBudget(new Allowance(PLENTY, new Rate(1, 1), PLENTY), clock);

        assertThat(budget.take("a", "example.com")).isEmpty();
        assertThat(budget.take("b", written)).contains(new Exhausted(Budget.TARGET, 60));
    }

    @Test
    void aHundredThousandClientsAndTargetsTakeBoundedRoomAndTheLastOnesAreRemembered() {
        var budget = new ProbeBudget(new Allowance(new Rate(1, 1), new Rate(1, 1), PLENTY), clock);

        for (int i = 0; i < 100_000; i++) {
            assertThat(budget.take("client" + i, "target" + i)).isEmpty();
        }
        assertThat(budget.remembered()).isEqualTo(10_000);
        assertThat(budget.take("client99999", "new")).isPresent();
        assertThat(budget.take("client95000", "new")).isPresent();
        assertThat(budget.take("client0", "new")).isEmpty();
    }

    @Test
    void whoComesBackIsNotForgottenBeforeOthers() {
        var budget = new ProbeBudget(new Allowance(new Rate(1, 2), PLENTY, PLENTY), clock);
        budget.take("back again", "target");
        for (int i = 0; i < 9_000; i++) {
            budget.take("client" + i, "target");
        }
        budget.take("back again", "target");
        for (int i = 9_000; i < 18_000; i++) {
            budget.take("client" + i, "target");
        }

        assertThat(budget.take("back again", "target")).contains(new Exhausted(Budget.CLIENT, 60));
    }

    @Test
    void refusedLooksPushNobodyOut() {
        for (int i = 0; i < 60; i++) {
            usual.take("203.0.113." + i, "host" + i);
        }
        int before = usual.remembered();
        for (int i = 0; i < 20_000; i++) {
            assertThat(usual.take("2a00:0:0:" + Integer.toHexString(i) + "::1", "target" + i))
                    .isPresent();
        }
        assertThat(usual.remembered()).isEqualTo(before).isEqualTo(120);
    }

    @Test
    @Timeout(60)
    void manyThreadsTogetherGetNoMoreThanOne() throws Exception {
        // The clock is read between looking at a budget and taking from it: there the others get their turn.
        var yielding = new TurnedClock() {
            @Override
            public long currentTimeNanos() {
                Thread.yield();
                return super.currentTimeNanos();
            }
        };
        var budget = new ProbeBudget(new Allowance(PLENTY, new Rate(1, 1_000), PLENTY), yielding);
        var start = new CyclicBarrier(8);
        Callable<Long> asking = () -> {
            start.await();
            return IntStream.range(0, 1_000)
                    .filter(i -> budget.take("client" + i % 10, "target").isEmpty())
                    .count();
        };
        var threads = Executors.newFixedThreadPool(8);
        try {
            long allowed = 0;
            for (var asked : threads.invokeAll(Collections.nCopies(8, asking))) {
                allowed += asked.get();
            }
            assertThat(allowed).isEqualTo(1_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSystemsClockServesAsWell() {
        var budget = new ProbeBudget(new Allowance(PLENTY, new Rate(1, 1), PLENTY));

        assertThat(budget.take("client", "target")).isEmpty();
        assertThat(budget.take("client", "target").orElseThrow().seconds()).isBetween(1L, 60L);
    }

    @Test
    void aRateOfNothingIsNoRate() {
        assertThatThrownBy(() -> new Rate(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
