package org.conndoctor.recognition.redaction;

import org.conndoctor.knowledge.Secrets;

/**
 * Frees texts of what nobody but their owner should read: passwords, tokens, cookies, keys, e-mail addresses. What is
 * around them stays, so that errors, hosts and ports are recognised as before. Immutable and thread safe; takes time
 * linear in the text.
 *
 * <p>It is a net, not a proof: a secret that looks like any other word, with no name before it, goes through.
 */
public final class Redaction {

    /** What stands in place of a secret. */
    public static final String MARK = "‹redacted›";

    private final SecretIndex index;
    private final NamedSecrets named;
    private final ShapedSecrets shaped;
    private final TypedSecrets typed;
    private final CalledSecrets called;
    private final Addresses addresses;
    private final RandomRuns runs;

    /** Knows these secrets. */
    public Redaction(Secrets secrets) {
        this.index = new SecretIndex(secrets.kinds());
        var values = new SecretValues(secrets.words());
        this.named = new NamedSecrets(index, secrets.words(), values);
        this.shaped = new ShapedSecrets(index);
        this.typed = new TypedSecrets(index, values);
        this.called = new CalledSecrets(index, values);
        this.addresses = new Addresses(secrets.words().logins());
        this.runs = new RandomRuns(secrets.words().identifiers());
    }

    /** The text with a mark in place of each secret. */
    public String redact(String text) {
        var reading = Reading.of(text);
        var hits = index.hits(reading);
        var spans = new Spans();
        PrivateKeys.find(reading, spans);
        named.find(reading, hits, spans);
        shaped.find(reading, hits, spans);
        typed.find(reading, hits, spans);
        called.find(reading, hits, spans);
        addresses.find(reading, spans);
        runs.find(reading, spans);
        PasswordLines.find(reading, spans);
        return spans.isEmpty() ? text : spans.replaced(reading, MARK);
    }
}
