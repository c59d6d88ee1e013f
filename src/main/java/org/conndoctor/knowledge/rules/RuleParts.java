package org.conndoctor.knowledge.rules;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** A rule file cut into its rules, each with the file's head, so that each can be compiled alone. */
final class RuleParts {

    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"");

    private RuleParts() {}

    /**
     * One rule as a file of its own.
     *
     * @param source the head of the file and this rule
     * @param line where the rule begins in the whole file, from 1
     */
    record Part(RuleSource source, int line) {}

    /** Every rule of the file, in order; empty where it has none. */
    static List<Part> of(RuleSource whole) {
        var text = whole.text();
        var starts = new ArrayList<Integer>();
        var matcher = RULE.matcher(text);
        while (matcher.find()) {
            starts.add(text.indexOf("rule", matcher.start()));
        }
        var parts = new ArrayList<Part>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            var alone = text.substring(0, starts.get(0)) + text.substring(starts.get(i), end);
            int line = (int) text.substring(0, starts.get(i))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            parts.add(new Part(new RuleSource(whole.file(), alone), line));
        }
        return parts;
    }
}
