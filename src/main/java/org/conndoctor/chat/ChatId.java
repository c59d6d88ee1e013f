package org.conndoctor.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** The name of a chat, which nobody can guess: whoever knows it may read the chat. */
final class ChatId {

    private static final int BYTES = 16;
    /** What 128 bits take in base64url without padding. */
    private static final int LENGTH = 22;

    private static final SecureRandom RANDOM = new SecureRandom();

    private ChatId() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key with which others can read the chat: it follows from the id, and nobody can go back from it. */
    static String reads(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(("reads " + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether this can be a chat's name at all, so that nothing else is looked up. */
    static boolean isOne(String given) {
        return given.length() == LENGTH
                && given.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '_');
    }
}
