package org.conndoctor.knowledge.rules;

import com.google.re2j.Pattern;

/** Finds the place of a rule in its file by the rule's name. */
final class RuleNames {

    private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"([^\"]+)\"");

    private RuleNames() {}

    /** The line of the rule whose name stands in this message, or 1. */
    static int lineNamedIn(RuleSource source, String message) {
        var matcher = RULE.matcher(source.text());
        while (matcher.find()) {
            if (message.contains(matcher.group(1))) {
                return source.lineOf("rule \"" + matcher.group(1) + "\"");
            }
        }
        return 1;
    }
}
