package org.conndoctor.http;

import com.google.re2j.Pattern;
import org.conndoctor.diagnosis.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells maintainers what people paste that the doctor does not know: its shape, not the text. Of each text at most one
 * line of the log is written, with letters of plain words kept and everything that can identify replaced.
 */
final class UnknownTexts {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownTexts.class);
    private static final int LONGEST = 200;
    /** Whatever holds a digit, a sign of an address, a path or a secret, and long runs that may be keys. */
    private static final Pattern TELLING = Pattern.compile("\\S*[\\d@/\\\\=:._-]\\S*|\\S{20,}|\"[^\"]*\"|'[^']*'");

    void note(Outcome outcome, String text) {
        if (outcome == Outcome.UNKNOWN && LOG.isInfoEnabled()) {
            LOG.info("unknown text: {}", shape(text));
        }
    }

    static String shape(String text) {
        var start = text.substring(0, Math.min(text.length(), 4 * LONGEST)).strip();
        var masked = TELLING.matcher(start).replaceAll("…");
        var plain = new StringBuilder();
        masked.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
