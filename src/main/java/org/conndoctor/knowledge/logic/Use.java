package org.conndoctor.knowledge.logic;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One use of a property in a condition.
 *
 * @param operator empty where the property stands alone
 * @param operand what it is compared with, as far as it is one word
 * @param inverted whether a {@code !} stands before it or its bracket
 */
record Use(String operator, String operand, boolean inverted) {

    /** The ways in which the unknown is written. */
    private static final Set<String> UNKNOWN = Set.of("null", "\"\"", "0", "\"unknown\"");

    private static final String COMPARED =
            "(?:\\b|\\s|$)\\s*(==|!=|>=|<=|>|<|not\\s+[a-zA-Z]+|in\\b|matches\\b|contains\\b)?"
                    + "\\s*(\"[^\"]*\"|[a-zA-Z0-9$]*)";

    /** {@code $asked : port}, which demands nothing. */
    private static final Pattern BINDING = Pattern.compile("\\$[a-zA-Z]+\\s*:.*");

    /** @param property what it is called: names, or a pattern without groups */
    static List<Use> of(String property, Constraint constraint) {
        var uses = new ArrayList<Use>();
        if (BINDING.matches(constraint.text())) {
            return uses;
        }
        var pattern = Pattern.compile("(!\\s*(?:\\([^()]*)?)?\\b(?:" + property + ")" + COMPARED);
        var matcher = pattern.matcher(constraint.text());
        while (matcher.find()) {
            var operator = matcher.group(2) == null ? "" : matcher.group(2);
            uses.add(new Use(operator, matcher.group(3), matcher.group(1) != null));
        }
        return uses;
    }

    /** Whether a condition says of one of these that it is known. */
    static boolean isTold(String properties, Condition condition) {
        return condition.constraints().stream()
                .flatMap(c -> of(properties, c).stream())
                .anyMatch(Use::tells);
    }

    /** It passes where something is not so. */
    boolean isNegative() {
        boolean otherThan = operator.equals("!=") || operator.startsWith("not");
        return inverted || otherThan && !isOfUnknown() || operator.equals("==") && operand.equals("false");
    }

    /** What it is compared with is the unknown. */
    boolean isOfUnknown() {
        return UNKNOWN.contains(operand);
    }

    /** It says that the property is known, names a value of it, or means the unknown as well. */
    private boolean tells() {
        if (inverted || operator.startsWith("not") || operator.startsWith("<")) {
            return false;
        }
        return operator.equals("!=") ? isOfUnknown() : !operand.equals("false");
    }
}
