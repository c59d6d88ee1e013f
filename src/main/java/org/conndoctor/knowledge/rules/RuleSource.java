package org.conndoctor.knowledge.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One DRL file.
 *
 * @param file path as the maintainer knows it
 * @param text its content
 */
public record RuleSource(String file, String text) {

    /** SHA-256 of the text, in hexadecimal: the name under which its compiled form is shipped. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The line, from 1, of the first line that contains this; 1 if none does. */
    int lineOf(String part) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        return 1;
    }
}
