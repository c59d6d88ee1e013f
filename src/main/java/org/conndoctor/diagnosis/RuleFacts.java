package org.conndoctor.diagnosis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.knowledge.RuleMetadata;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** The annotations of all rules, read once. Immutable. */
final class RuleFacts {

    /** The global by which rules see the tables of causes. */
    static final String TABLES = "clues";

    /** What one rule's annotations say. */
    record OfRule(String name, Optional<String> says, boolean documented, int often) {}

    private final Map<String, OfRule> byRule = new HashMap<>();
    private final boolean readTables;

    RuleFacts(KieBase rules) {
        this.readTables = rules.getKiePackages().stream()
                .flatMap(p -> p.getGlobalVariables().stream())
                .anyMatch(global -> global.getName().equals(TABLES));
        for (var rulePackage : rules.getKiePackages()) {
            for (Rule rule : rulePackage.getRules()) {
                var facts = new OfRule(
                        rule.getName(),
                        RuleMetadata.says(rule),
                        RuleMetadata.documented(rule).isPresent(),
                        RuleMetadata.often(rule));
                byRule.put(key(rule), facts);
            }
        }
    }

    /** Whether any rule asks the tables of causes: a session takes no global that nobody declares. */
    boolean readTables() {
        return readTables;
    }

    /** What stands in a cause's table, if the rule brought one and the facts together, else what the rule itself says. */
    OfRule of(Justifications.Justification j) {
        if (j.clue().isPresent()) {
            return new OfRule(j.clue().get().name(), j.clue().get().says(), false, 0);
        }
        return j.suspect()
                .map(s -> new OfRule(s.name(), Optional.empty(), s.documented().isPresent(), s.often()))
                .orElseGet(() -> of(j.rule()));
    }

    private OfRule of(Rule rule) {
        return byRule.getOrDefault(key(rule), new OfRule(rule.getName(), Optional.empty(), false, 0));
    }

    private static String key(Rule rule) {
        return rule.getPackageName() + '/' + rule.getName();
    }
}
