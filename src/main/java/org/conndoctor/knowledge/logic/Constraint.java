package org.conndoctor.knowledge.logic;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What one pattern demands of a fact, as it is written.
 *
 * @param text for instance {@code value in ( "yes", "no" )}
 * @param line where it stands
 */
public record Constraint(String text, int line) {

    private static final Pattern COMPARISON = Pattern.compile(
            "([a-zA-Z]+)\\s*(==|!=|\\bnot\\s+in\\b|\\bin\\b)\\s*\\(?\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)\\s*\\)?");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /**
     * Whether a fact with this in one of its fields can pass.
     *
     * @param known a literal, or its beginning followed by {@code *}; what is said of another field passes
     */
    boolean allows(String field, String known) {
        var matcher = COMPARISON.matcher(text);
        if (!matcher.matches() || !matcher.group(1).equals(field)) {
            return true;
        }
        var words = words(matcher);
        boolean among = known.endsWith("*")
                ? words.stream().anyMatch(w -> w.startsWith(known.substring(0, known.length() - 1)))
                : words.contains(known);
        boolean negative = matcher.group(2).startsWith("!") || matcher.group(2).startsWith("not");
        return negative ? !among || known.endsWith("*") : among;
    }

    private static List<String> words(Matcher comparison) {
        var words = new ArrayList<String>();
        var word = WORD.matcher(comparison.group(3));
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }
}
