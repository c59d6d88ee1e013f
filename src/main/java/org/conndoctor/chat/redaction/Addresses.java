package org.conndoctor.chat.redaction;

import java.util.Set;

/**
 * What stands before an at sign: the password of a URL, and people's e-mail addresses. A host after the sign that the
 * client asks for stays, as in {@code git@example.com:…} and after {@code ssh}.
 */
final class Addresses {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_USER_INFO = 512;

    /** Commands whose argument is a login, not an address for mail. */
    private static final Set<String> LOGINS =
            Set.of("ssh", "scp", "sftp", "rsync", "mosh", "ssh-copy-id", "sshfs", "git");

    private Addresses() {}

    static void find(String text, Spans secrets) {
        int i = text.indexOf('@');
        while (i >= 0) {
            if (!inUrl(text, i, secrets)) {
                mail(text, i, secrets);
            }
            i = text.indexOf('@', i + 1);
        }
    }

    /** Whether this sign ends the user of a URL; its password goes. */
    private static boolean inUrl(String text, int at, Spans secrets) {
        int start = at;
        while (start > 0 && at - start < LONGEST_USER_INFO && isUserInfo(text.charAt(start - 1))) {
            start--;
        }
        if (start < 3 || !text.startsWith("://", start - 3)) {
            return false;
        }
        int colon = text.indexOf(':', start);
        if (colon >= start && colon < at && !text.startsWith(Redaction.MARK, colon + 1)) {
            secrets.add(colon + 1, at);
        }
        return true;
    }

    private static void mail(String text, int at, Spans secrets) {
        int start = at;
        while (start > 0 && at - start < LONGEST_NAME && isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && end - at < LONGEST_HOST && isHost(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        if (start == at
                || !isDomain(text.substring(at + 1, end))
                || text.substring(start, at).equals("git")) {
            return;
        }
        boolean host = text.startsWith(":", end) || isLogin(text, start);
        secrets.add(start, host ? at : end);
    }

    /** Whether it has a top level, which {@code localhost} and versions of packages have not. */
    private static boolean isDomain(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0
                && host.length() - dot > 2
                && host.substring(dot + 1).chars().allMatch(Character::isLetter);
    }

    /** Whether a command before it on its line takes a login. */
    private static boolean isLogin(String text, int start) {
        var before = text.substring(Math.max(0, start - LONGEST_HOST), start);
        for (var word : before.substring(before.lastIndexOf('\n') + 1).split(" ")) {
            if (LOGINS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUserInfo(char c) {
        return !Character.isWhitespace(c) && "/?#\"'<>`|".indexOf(c) < 0;
    }

    private static boolean isLocalPart(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean isHost(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
