package org.conndoctor.recognition.redaction;

/** Secrets that are known by their makers' prefixes and places, and web tokens. Immutable. */
final class ShapedSecrets {

    private final SecretIndex index;

    ShapedSecrets(SecretIndex index) {
        this.index = index;
    }

    void find(Reading text, Hits hits, Spans secrets) {
        int reached = 0;
        for (int i = 0; i < hits.count(); i++) {
            if (hits.start(i) >= reached) {
                for (var shape : index.shapes(hits.word(i))) {
                    reached = Math.max(reached, shape.hide(text, hits.start(i), secrets));
                }
            }
        }
        WebTokens.find(text, secrets);
    }
}
