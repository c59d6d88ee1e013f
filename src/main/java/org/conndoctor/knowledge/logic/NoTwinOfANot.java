package org.conndoctor.knowledge.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;

/**
 * No two rules begin alike and then go on, one with {@code not X}, the other with {@code X}. Drools 10.2 shares what they
 * have in common, and where other packages use such facts too, the one with {@code not} may never fire. In another order
 * the conditions share nothing.
 */
public final class NoTwinOfANot implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        Map<List<String>, WrittenRule> met = new HashMap<>();
        Map<List<String>, WrittenRule> negated = new HashMap<>();
        for (var file : subject.files().in("rules/", ".drl")) {
            for (var rule : WrittenRule.in(file)) {
                var ways = new ArrayList<String>();
                for (var condition : rule.conditions()) {
                    var text = condition.type()
                            + condition.constraints().stream()
                                    .map(Constraint::text)
                                    .toList();
                    var way = new ArrayList<>(ways);
                    way.add(text);
                    (condition.negated() ? negated : met).putIfAbsent(way, rule);
                    ways.add((condition.negated() ? "not " : "") + text);
                }
            }
        }
        negated.forEach((way, rule) -> {
            var twin = met.get(way);
            if (twin != null && way.size() > 1) {
                faults.add(
                        rule.file(),
                        rule.line(),
                        "rule '" + rule.name() + "' demands that there is no " + way.get(way.size() - 1) + ", and '"
                                + twin.name()
                                + "' begins alike and demands one: it may never fire; put the conditions of"
                                + " one of them in another order");
            }
        });
    }
}
