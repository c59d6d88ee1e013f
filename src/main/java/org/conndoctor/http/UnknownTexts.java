package org.conndoctor.http;

import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells maintainers what people paste that the doctor does not know: its shape, not the text. Of each text at most one
 * line of the log is written: secrets are taken out first, and of what is left only words that the knowledge itself has
 * stay.
 */
final class UnknownTexts {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownTexts.class);
    private static final int LONGEST = 200;

    void note(Outcome outcome, String text, Doctor doctor) {
        if (outcome == Outcome.UNKNOWN && LOG.isInfoEnabled()) {
            LOG.info("unknown text: {}", shape(text, doctor));
        }
    }

    static String shape(String text, Doctor doctor) {
        var start = text.substring(0, Math.min(text.length(), 4 * LONGEST));
        return doctor.knownWords().only(doctor.redaction().redact(start), LONGEST);
    }
}
