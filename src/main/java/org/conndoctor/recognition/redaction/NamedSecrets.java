package org.conndoctor.recognition.redaction;

import java.util.Set;
import org.conndoctor.knowledge.SecretKind;
import org.conndoctor.knowledge.SecretKind.Value;
import org.conndoctor.knowledge.SecretWords;
import org.conndoctor.language.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that stand after their name. Goes from name to name; what parts it from its value is up to
 * {@link AfterName}.
 */
final class NamedSecrets {

    private static final int LONGEST_NAME = 60;

    private final SecretIndex index;
    private final SecretWords words;
    private final SecretValues values;

    NamedSecrets(SecretIndex index, SecretWords words, SecretValues values) {
        this.index = index;
        this.words = words;
        this.values = values;
    }

    void find(Reading text, Hits hits, Spans secrets) {
        var after = new AfterName(text, words, values, secrets);
        int end = 0;
        int start = 0;
        SecretKind.@Nullable Named best = null;
        for (int i = 0; i < hits.count(); i++) {
            var names = index.names(hits.word(i));
            // Within a secret no name is looked for.
            if (names.isEmpty() || hits.start(i) < after.reached()) {
                continue;
            }
            boolean eastAsian = FoldedText.isEastAsian(text.charAt(hits.end(i) - 1));
            if (eastAsian) {
                after.name(names.get(0).kind(), hits.start(i), withParticle(text, hits.end(i)));
                continue;
            }
            if (hits.end(i) > end) {
                if (best != null) {
                    after.name(best, start, end);
                }
                best = null;
                if (hits.start(i) < after.reached()) {
                    continue;
                }
                start = start(text, hits.start(i));
                end = end(text, hits.end(i));
            }
            for (var name : names) {
                if (isOne(text, name, hits.start(i), hits.end(i), start, end) && isBetter(name.kind(), best)) {
                    best = name.kind();
                }
            }
        }
        if (best != null && start >= after.reached()) {
            after.name(best, start, end);
        }
    }

    private boolean isOne(Reading text, SecretIndex.Name name, int from, int to, int start, int end) {
        if (name.kind().value() == Value.PARAMETER && !isParameter(text, start)) {
            return false;
        }
        if (name.whole()) {
            return beginsWord(text, from, start) && onlyDigits(text, to, end);
        }
        return to == end || !isSetting(text, to, end);
    }

    private static boolean isBetter(SecretKind.Named kind, SecretKind.@Nullable Named than) {
        return than == null || kind.value().compareTo(than.value()) < 0;
    }

    private static boolean isParameter(Reading text, int start) {
        return text.charAt(start - 1) == '?' || text.charAt(start - 1) == '&';
    }

    private static boolean beginsWord(Reading text, int at, int start) {
        return at == start
                || !text.isLetterOrDigit(at - 1)
                || Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    }

    private static boolean onlyDigits(Reading text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c != '_' && c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** {@code password_file}, {@code tokenUrl}, {@code secret-manager}: whether this is said about a secret. */
    private boolean isSetting(Reading text, int from, int end) {
        int last = end;
        while (last > from && !text.isLetterOrDigit(last - 1)) {
            last--;
        }
        int first = from;
        while (first < last && !text.isLetterOrDigit(first)) {
            first++;
        }
        Set<String> tails = words.tails();
        if (isPort(text, end)) {
            return true;
        }
        if (first == last || tails.contains(text.word(first, last))) {
            return first < last;
        }
        for (int i = last - 1; i > first; i--) {
            boolean hump = Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
            if (hump || !text.isLetterOrDigit(i - 1)) {
                return tails.contains(text.word(i, last));
            }
        }
        return false;
    }

    /** {@code secrets.example.com:8200} is a host. */
    private static boolean isPort(Reading text, int end) {
        int digits = end + 1;
        while (digits - end < 8 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return text.charAt(end) == ':' && digits - end > 2 && digits - end < 7 && !text.isLetterOrDigit(digits);
    }

    private static int start(Reading text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_NAME && text.isNamePart(start - 1) && !isEastAsian(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int end(Reading text, int at) {
        int end = at;
        while (end - at < LONGEST_NAME && text.isNamePart(end) && !isEastAsian(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isEastAsian(Reading text, int at) {
        return FoldedText.isEastAsian(text.charAt(at));
    }

    /** These languages set no space between a name and what marks it. */
    private int withParticle(Reading text, int end) {
        for (int most = 2; most > 0; most--) {
            if (words.particles().contains(text.word(end, Math.min(text.length(), end + most)))) {
                return end + most;
            }
        }
        return end;
    }
}
