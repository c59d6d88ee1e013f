package org.conndoctor.recognition;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.language.FoldedText;

/**
 * The words of errors and of everyday speech, and nothing else: what of a text nobody can mind to be read. Immutable and
 * thread safe.
 */
public final class KnownWords {

    private static final int SHORTEST = 2;
    /** Of a language that sets no spaces. */
    private static final int LONGEST_PIECE = 8;

    private static final String UNKNOWN = "…";

    private final Set<String> words = new HashSet<>();

    /** Those of the signatures, and of the list of common words. */
    public KnownWords(Knowledge knowledge) {
        knowledge.secrets().words().common().forEach(this::learn);
        for (var symptom : knowledge.symptoms().values()) {
            for (var group : symptom.signatures()) {
                group.says().forEach(signature -> learn(signature.words()));
            }
        }
    }

    private void learn(String text) {
        var folded = FoldedText.of(text.toLowerCase(Locale.ROOT)).text();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetter(folded.charAt(i))) {
                if (i - start >= SHORTEST) {
                    words.add(folded.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    /** The text, folded, with one mark in place of all that stands between known words; not longer than this. */
    public String only(String text, int most) {
        var folded = FoldedText.of(text).text();
        var out = new StringBuilder();
        int at = 0;
        while (at < folded.length() && out.length() < most) {
            char c = folded.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            int end = FoldedText.isEastAsian(c) ? piece(folded, at) : word(folded, at);
            boolean known = end > at && words.contains(letters(folded, at, end));
            int next = Math.max(end, at + 1);
            add(out, known ? letters(folded, at, end) : UNKNOWN);
            at = next;
        }
        return out.toString();
    }

    private static void add(StringBuilder out, String word) {
        boolean already = !out.isEmpty() && out.charAt(out.length() - 1) == '…';
        if (already && word.equals(UNKNOWN)) {
            return;
        }
        if (!out.isEmpty()) {
            out.append(' ');
        }
        out.append(word);
    }

    /** Up to the next space; a word that holds anything but letters is none. */
    private static int word(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ' && !FoldedText.isEastAsian(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The longest known word that begins here; here where none does. */
    private int piece(String text, int from) {
        for (int end = Math.min(text.length(), from + LONGEST_PIECE); end > from; end--) {
            if (words.contains(text.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    /** Without the marks that end a sentence. */
    private static String letters(String text, int from, int end) {
        int last = end;
        while (last > from && ".,;:!?".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return text.substring(from, last);
    }
}
