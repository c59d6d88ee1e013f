package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with its secrets marked, or one that has none and must stay as it is.
 *
 * @param kind the id of the kind that it proves
 * @param text as somebody pastes it
 * @param parts the text cut before and behind each secret: what stays, what goes, what stays …
 */
public record SecretExample(String kind, String text, List<String> parts, String file, int line) {

    private static final char OPEN = '‹';
    private static final char CLOSE = '›';

    /** @param marked with {@code ‹} and {@code ›} around each secret */
    static SecretExample of(String kind, String marked, String file, int line) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) == OPEN || marked.charAt(i) == CLOSE) {
                parts.add(marked.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(marked.substring(from));
        return new SecretExample(kind, String.join("", parts), List.copyOf(parts), file, line);
    }

    /** Whether nothing in it is a secret. */
    public boolean isNearMiss() {
        return parts.size() == 1;
    }

    /** The text as it must become. */
    public String redacted(String mark) {
        var out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            out.append(i % 2 == 0 ? parts.get(i) : mark);
        }
        return out.toString();
    }
}
