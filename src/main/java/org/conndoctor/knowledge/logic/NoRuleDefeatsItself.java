package org.conndoctor.knowledge.logic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;

/**
 * No rule takes away its own ground: a conclusion that stands in a {@code not} of its own rule, directly or by way of what
 * other rules conclude from it, is gone as soon as it is made, and the rule is dead in silence.
 */
public final class NoRuleDefeatsItself implements Check {

    /** Where the rules stand that share a session. */
    private static final List<List<String>> TOGETHER =
            List.of(List.of("rules/causes/", "rules/clues"), List.of("rules/probes/"));

    @Override
    public void run(Subject subject, Faults faults) {
        for (var together : TOGETHER) {
            var rules = together.stream()
                    .flatMap(place -> subject.files().in(place, ".drl").stream())
                    .flatMap(f -> WrittenRule.in(f).stream())
                    .toList();
            for (var rule : rules) {
                judge(rule, rules, faults);
            }
        }
    }

    private static void judge(WrittenRule rule, List<WrittenRule> all, Faults faults) {
        var negations = rule.conditions().stream().filter(Condition::negated).toList();
        if (negations.isEmpty()) {
            return;
        }
        for (var path : consequences(rule, all)) {
            var last = path.get(path.size() - 1);
            boolean defeated =
                    last.conclusions().stream().anyMatch(c -> negations.stream().anyMatch(n -> n.canBe(c)));
            if (defeated) {
                var over = path.size() == 1
                        ? ""
                        : " by way of "
                                + path.stream()
                                        .skip(1)
                                        .map(r -> "'" + r.name() + "'")
                                        .toList();
                faults.add(
                        rule.file(),
                        rule.line(),
                        "rule '" + rule.name() + "' defeats itself" + over
                                + ": what it concludes stands in its own 'not'");
                return;
            }
        }
    }

    /** The rule, and every rule that what it concludes helps to fire, each with the way there. */
    private static List<List<WrittenRule>> consequences(WrittenRule first, List<WrittenRule> all) {
        var paths = new ArrayList<List<WrittenRule>>();
        Set<WrittenRule> seen = new LinkedHashSet<>(List.of(first));
        var open = new ArrayDeque<List<WrittenRule>>(List.of(List.of(first)));
        while (!open.isEmpty()) {
            var path = open.poll();
            paths.add(path);
            var last = path.get(path.size() - 1);
            for (var next : all) {
                if (!seen.contains(next) && feeds(last, next)) {
                    seen.add(next);
                    var longer = new ArrayList<>(path);
                    longer.add(next);
                    open.add(longer);
                }
            }
        }
        return paths;
    }

    private static boolean feeds(WrittenRule one, WrittenRule other) {
        return one.conclusions().stream()
                .anyMatch(c -> other.conditions().stream().anyMatch(o -> !o.negated() && o.canBe(c)));
    }
}
