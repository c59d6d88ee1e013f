package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.List;
import org.conndoctor.knowledge.Signature;
import org.conndoctor.language.FoldedText;

/**
 * A signature as recognition uses it: folded words with gaps between them.
 *
 * @param signature as the maintainer wrote it
 * @param parts the words, in order; at least one
 */
record WordPattern(Signature signature, List<Part> parts) {

    private static final char GAP = '…';

    /**
     * Words without a gap.
     *
     * @param word number in the {@link WordIndex}
     * @param wholeEnd a letter or digit must not stand after them
     */
    record Part(int word, boolean wholeEnd) {

        /** Whether an occurrence ends a word, where it has to; that it begins one, {@link Occurrences} sees to. */
        boolean fits(FoldedText text, int end) {
            return !(wholeEnd && end < text.length() && isWord(text.charAt(end)));
        }
    }

    /** Splits at gaps and numbers the words. */
    static WordPattern of(Signature signature, Vocabulary vocabulary) {
        var parts = new ArrayList<Part>();
        for (var piece : pieces(signature.words())) {
            boolean open = piece.endsWith("*");
            var folded = FoldedText.of(open ? piece.substring(0, piece.length() - 1) : piece)
                    .text();
            if (folded.isEmpty()) {
                continue;
            }
            boolean end = !open && isWord(folded.charAt(folded.length() - 1));
            parts.add(new Part(vocabulary.number(folded), end));
        }
        return new WordPattern(signature, List.copyOf(parts));
    }

    private static List<String> pieces(String words) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == GAP) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else if (c == '*' && i > 0 && Character.isLetterOrDigit(words.charAt(i - 1))) {
                pieces.add(piece.append(c).toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return pieces.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    /** Letters and digits of scripts that put spaces between words. */
    static boolean isWord(char c) {
        return !FoldedText.isEastAsian(c) && Character.isLetterOrDigit(c);
    }
}
