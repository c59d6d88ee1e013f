package org.conndoctor.recognition.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.LineKind;
import org.conndoctor.knowledge.TargetWord;
import org.conndoctor.knowledge.TargetWords;
import org.conndoctor.language.FoldedText;
import org.conndoctor.recognition.lines.Lines;

/** The part of a text in which targets are looked for, what was found there, and what stands around a place. */
final class Passage {

    /** The longest phrase of {@code rules/targets.yaml} that stands before something. */
    private static final int LONGEST_PHRASE = 48;

    private static final int LONGEST_FILLER = 8;
    /** What stands between a word and the host that it tells. */
    private static final String FILLERS = " '\"([{<=:/|*";
    /** In these, addresses and names are no part of what is said. */
    private static final int SILENT = Lines.mask(Set.of(LineKind.FRAME, LineKind.HEADER, LineKind.PREFIX));

    /** What stands between the sentences of a stack trace or a log does not set them farther apart. */
    private static final int UNSAID =
            Lines.mask(Set.of(LineKind.FRAME, LineKind.HEADER, LineKind.PREFIX, LineKind.SOURCE, LineKind.DUMP));

    private static final int SAID = Lines.mask(Set.of(LineKind.MESSAGE, LineKind.CAUSE, LineKind.NAME, LineKind.LINK));
    private static final int SOURCE = Lines.mask(Set.of(LineKind.SOURCE));
    /** A line of source may show what was asked, but only where nothing else does. */
    private static final int SOURCE_DETOUR = 300;

    final TargetWords words;
    final Lines lines;
    final FoldedText text;
    final String original;
    final int from;
    final int to;
    final List<Mention> mentions = new ArrayList<>();
    /** What looked like a target and is none. */
    private final List<int[]> others = new ArrayList<>();

    private final List<int[]> taken;
    /** How much is said before each place, from the beginning of the passage. */
    private final int[] said;

    /**
     * The passage around a place.
     *
     * @param reach how much that is said may stand between the place and what belongs to it, in characters
     * @param limit how much may stand between them in all
     */
    static Passage around(
            TargetWords words, Lines lines, String original, Place place, int reach, int limit, List<int[]> taken) {
        int from = place.start();
        for (int said = 0; from > 0 && said < reach && place.start() - from < limit; from--) {
            said += lines.isAny(from - 1, UNSAID) ? 0 : 1;
        }
        int to = place.end();
        for (int said = 0; to < lines.text().length() && said < reach && to - place.end() < limit; to++) {
            said += lines.isAny(to, UNSAID) ? 0 : 1;
        }
        return new Passage(words, lines, original, from, to, taken);
    }

    private Passage(TargetWords words, Lines lines, String original, int from, int to, List<int[]> taken) {
        this.words = words;
        this.lines = lines;
        this.text = lines.text();
        this.original = original;
        this.from = from;
        this.to = to;
        this.taken = taken;
        this.said = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            said[i - from + 1] = said[i - from] + (lines.isAny(i, UNSAID) ? 0 : 1);
        }
    }

    /** How much is said between a mention and a place; none within it. */
    int distance(Mention mention, Place place) {
        if (mention.end() <= place.start()) {
            return said(mention.end(), place.start());
        }
        return mention.start() >= place.end() ? said(place.end(), mention.start()) : 0;
    }

    private int said(int start, int end) {
        int first = Math.min(Math.max(start, from), to);
        int last = Math.min(Math.max(end, from), to);
        return said[last - from] - said[first - from];
    }

    /** Whether the text goes on before or behind it. */
    boolean isPart() {
        return from > 0 || to < text.length();
    }

    /** Notes a mention, unless its place speaks against it. */
    void add(int start, int end, Target target, int detour) {
        if (lines.isAny(start, SILENT) || taken.stream().anyMatch(t -> start < t[1] && t[0] < end)) {
            return;
        }
        mentions.add(new Mention(start, end, target, lines.isAny(start, SOURCE) ? detour + SOURCE_DETOUR : detour));
    }

    /** Notes that a stretch is no target, so that no other reader takes a part of it for one. */
    void refuse(int start, int end) {
        others.add(new int[] {start, end});
    }

    /** Whether a place is a part of what is said, and none of a dumped object, a frame or the like. */
    boolean isSaid(int place) {
        return lines.isAny(place, SAID);
    }

    /** Whether a place is in a line of source that was printed beside the error. */
    boolean isPrinted(int place) {
        return lines.isAny(place, SOURCE);
    }

    /** Whether this stretch is read already. */
    boolean isRead(int start, int end) {
        return mentions.stream().anyMatch(m -> m.overlaps(start, end))
                || others.stream().anyMatch(o -> start < o[1] && o[0] < end);
    }

    /** Whether one of these words stands before a place, with no more than brackets, quotes and the like between. */
    boolean follows(int place, TargetWord kind) {
        int end = place;
        while (end > 0 && place - end < LONGEST_FILLER && FILLERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return endsWith(end, kind);
    }

    /** Whether one of these words ends at this very place. */
    boolean endsWith(int end, TargetWord kind) {
        var set = words.of(kind);
        int limit = Math.max(0, end - LONGEST_PHRASE);
        for (int start = end - 1; start >= limit; start--) {
            boolean boundary =
                    start == 0 || !isWord(text.charAt(start - 1)) || FoldedText.isEastAsian(text.charAt(start));
            if (boundary && set.contains(text.text().substring(start, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these words stands in a stretch, as a whole word. */
    boolean has(int start, int end, TargetWord kind) {
        var stretch = text.text().substring(Math.max(0, start), end);
        for (var word : words.of(kind)) {
            for (int at = stretch.indexOf(word); at >= 0; at = stretch.indexOf(word, at + 1)) {
                int behind = at + word.length();
                boolean whole = (at == 0 || !isWord(stretch.charAt(at - 1)))
                        && (behind == stretch.length() || !isWord(stretch.charAt(behind)));
                if (whole) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the line of a place begins in the folded text. */
    int lineStart(int place) {
        return text.lineStart(text.lineOf(place));
    }

    /** Where the line of a place ends in the folded text, exclusive. */
    int lineEnd(int place) {
        return text.lineEnd(text.lineOf(place));
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
