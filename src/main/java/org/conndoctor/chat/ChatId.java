package org.conndoctor.chat;

import java.security.SecureRandom;
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
