package org.conndoctor.chat.redaction;

/**
 * Frees texts of what nobody but their owner should read: passwords, tokens, cookies, keys, e-mail addresses. What is
 * around them stays, so that errors, hosts and ports are recognised as before. Takes time linear in the text.
 *
 * <p>It is a net, not a proof: a secret that looks like any other word, with no name before it, goes through.
 */
public final class Redaction {

    /** What stands in place of a secret. */
    public static final String MARK = "‹redacted›";

    private Redaction() {}

    /** The text with a mark in place of each secret. */
    public static String redact(String text) {
        var secrets = new Spans();
        NamedSecrets.find(text, secrets);
        SecretShapes.find(text, secrets);
        CommandSecrets.find(text, secrets);
        Addresses.find(text, secrets);
        return secrets.isEmpty() ? text : secrets.replaced(text, MARK);
    }
}
