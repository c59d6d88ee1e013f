package org.conndoctor.chat;

import java.util.TreeMap;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.recognition.redaction.Redaction;

/** What a page says that it saw, which anybody may have written. */
final class BrowserLook {

    private static final int RESULTS = 10;
    private static final int LONGEST_MILLIS = 10 * 60 * 1000;
    private static final int LONGEST_TEXT = 255;

    private BrowserLook() {}

    /** @throws ChatRefusal where no page can have seen this */
    static Content accepted(Content.Looked looked, Knowledge knowledge, Redaction redaction) {
        var results = looked.results();
        if (!looked.place().equals(ProbeResult.BROWSER) || results.isEmpty() || results.size() > RESULTS) {
            throw ChatRefusal.wrongLook("results");
        }
        if (!isPlain(looked.host()) || looked.port() < 1 || looked.port() > 65535) {
            throw ChatRefusal.wrongLook("host");
        }
        results.forEach(result -> check(result, knowledge));
        return new Content.Looked(
                looked.place(),
                redaction.redact(looked.host()),
                looked.port(),
                results.stream().map(result -> clean(result, redaction)).toList());
    }

    private static void check(ProbeResult result, Knowledge knowledge) {
        var definition = knowledge.probes().get(result.probe());
        boolean fits = definition != null
                && definition.allows(result)
                && result.place().equals(ProbeResult.BROWSER)
                && result.millis() >= 0
                && result.millis() <= LONGEST_MILLIS
                && result.details().values().stream().allMatch(BrowserLook::isPlain);
        if (!fits) {
            throw ChatRefusal.wrongLook(result.probe());
        }
    }

    private static ProbeResult clean(ProbeResult result, Redaction redaction) {
        var details = new TreeMap<String, String>();
        result.details().forEach((name, value) -> details.put(name, redaction.redact(value)));
        return new ProbeResult(
                result.place(),
                result.probe(),
                redaction.redact(result.address()),
                result.outcome(),
                result.millis(),
                details);
    }

    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_TEXT
                && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }
}
