package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.conndoctor.probe.policy.Allowance.Rate;
import org.conndoctor.probe.policy.Exhausted.Budget;

/** What holds of a budget, whoever asks whenever. */
class ProbeBudgetPropertyTest {

    private record Take(int client, int target, long restMillis) {}

    @Property(tries = 300)
    void inNoSpanOfTimeAreThereMoreLooksThanItsAllowance(
            @ForAll("allowance") Allowance allowance, @ForAll("takes") @Size(max = 120) List<Take> takes) {
        var clock = new TurnedClock();
        var budget = new ProbeBudget(allowance, clock);
        var allowed = new HashMap<String, List<Long>>();
        for (var take : takes) {
            clock.turn(Duration.ofMillis(take.restMillis()));
            if (budget.take("client" + take.client(), "target" + take.target()).isEmpty()) {
                for (var key : List.of("client" + take.client(), "target" + take.target(), "overall")) {
                    allowed.computeIfAbsent(key, k -> new ArrayList<>()).add(clock.currentTimeNanos());
                }
            }
        }

        allowed.forEach((key, times) -> assertWithin(rate(allowance, key), times));
    }

    /** The same takes once with the refused ones and once without: the same are allowed. */
    @Property(tries = 300)
    void aRefusedTakeLeavesNoTrace(
            @ForAll("allowance") Allowance allowance, @ForAll("takes") @Size(max = 120) List<Take> takes) {
        var clock = new TurnedClock();
        var budget = new ProbeBudget(allowance, clock);
        var without = new ProbeBudget(allowance, clock);
        for (var take : takes) {
            clock.turn(Duration.ofMillis(take.restMillis()));
            if (budget.take("client" + take.client(), "target" + take.target()).isEmpty()) {
                assertThat(without.take("client" + take.client(), "target" + take.target()))
                        .isEmpty();
            }
        }
        assertThat(budget.remembered()).isEqualTo(without.remembered());
    }

    @Property(tries = 300)
    void whoWaitsAsLongAsHeIsToldIsAllowed(
            @ForAll("allowance") Allowance allowance, @ForAll("takes") @Size(max = 120) List<Take> takes) {
        var clock = new TurnedClock();
        var budget = new ProbeBudget(allowance, clock);
        for (var take : takes) {
            clock.turn(Duration.ofMillis(take.restMillis()));
            budget.take("client" + take.client(), "target" + take.target()).ifPresent(exhausted -> {
                assertThat(exhausted.seconds()).isPositive();
                clock.turn(Duration.ofSeconds(exhausted.seconds()));
                assertThat(budget.take("client" + take.client(), "target" + take.target()))
                        .isEmpty();
            });
        }
    }

    /** Between any two looks lie at most the burst, and what the time between them gives. */
    private static void assertWithin(Rate rate, List<Long> nanos) {
        for (int from = 0; from < nanos.size(); from++) {
            for (int to = from; to < nanos.size(); to++) {
                double minutes = (nanos.get(to) - nanos.get(from)) / 60e9;
                double most = rate.burst() + rate.perMinute() * minutes + 1e-6;
                assertThat((double) (to - from + 1)).isLessThanOrEqualTo(most);
            }
        }
    }

    private static Rate rate(Allowance allowance, String key) {
        var rates = Map.of(
                Budget.CLIENT.word(), allowance.client(),
                Budget.TARGET.word(), allowance.target(),
                Budget.OVERALL.word(), allowance.overall());
        return rates.entrySet().stream()
                .filter(entry -> key.startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Provide
    Arbitrary<Allowance> allowance() {
        var rate = Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(1, 12))
                .as(Rate::new);
        return Combinators.combine(rate, rate, rate).as(Allowance::new);
    }

    @Provide
    Arbitrary<List<Take>> takes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(0, 15_000))
                .as(Take::new)
                .list();
    }
}
