package org.conndoctor.knowledge;

import java.util.Optional;
import org.kie.api.definition.rule.Rule;

/** The annotations that rules bear, and the package names that tie a rule to its cause. */
public final class RuleMetadata {

    private static final String PACKAGE = "causes.";

    private RuleMetadata() {}

    /** The package in which the rules of a cause stand. */
    public static String packageOf(String cause) {
        return PACKAGE + cause.replace('-', '_');
    }

    /** {@code @documented("R1")}: the mapping of the source documents that this rule is. */
    public static Optional<String> documented(Rule rule) {
        return text(rule, "documented");
    }

    /** {@code @hop("listener")}: where on the path the cause lives. */
    public static Optional<String> hop(Rule rule) {
        return text(rule, "hop");
    }

    /** {@code @says("wrong-port.listens-elsewhere")}: the message that tells this finding, if its facts alone do not. */
    public static Optional<String> says(Rule rule) {
        return text(rule, "says").map(key -> "finding." + key);
    }

    /** {@code @often(12)}: in how many of about a hundred reported cases of the symptom it was this cause; 0 if not given. */
    public static int often(Rule rule) {
        return text(rule, "often")
                .filter(RuleMetadata::isNumber)
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static Optional<String> text(Rule rule, String name) {
        var value = rule.getMetaData().get(name);
        return value == null ? Optional.empty() : Optional.of(value.toString().replace("\"", ""));
    }

    /** Whether {@code @often} says a number, if it stands there at all. */
    static boolean hasValidOften(Rule rule) {
        return text(rule, "often").map(RuleMetadata::isNumber).orElse(true);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
