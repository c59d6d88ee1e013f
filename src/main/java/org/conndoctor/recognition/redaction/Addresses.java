package org.conndoctor.recognition.redaction;

import java.util.Set;

/**
 * What stands before an at sign: what authenticates in a URL, and people's e-mail addresses. A host after the sign that
 * a client connects to stays, as in {@code git@example.com:…} and after {@code ssh}. Immutable.
 */
final class Addresses {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_USER_INFO = 512;
    private static final int LONGEST_WORD = 24;
    private static final int SHORTEST_KEY = 8;
    private static final int SURELY_KEY = 20;

    /** Commands and words after which an address is a login, not one for mail. */
    private final Set<String> logins;

    Addresses(Set<String> logins) {
        this.logins = logins;
    }

    void find(Reading text, Spans secrets) {
        if (text.text().indexOf('@') < 0) {
            return;
        }
        var words = new WordsBefore(text, logins);
        int reached = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' && i >= reached && text.startsWith("//", i + 1)) {
                reached = userInfo(text, i, secrets);
            } else if (c == '@' && i >= reached) {
                mail(text, i, words, secrets);
            }
        }
    }

    /** Where the user of a URL ends, if it has one. */
    private static int userInfo(Reading text, int scheme, Spans secrets) {
        int start = scheme + "://".length();
        int end = start;
        int at = -1;
        while (end - start < LONGEST_USER_INFO && isUserInfo(text, end) && "/?#".indexOf(text.charAt(end)) < 0) {
            at = text.charAt(end) == '@' ? end : at;
            end++;
        }
        int colon = text.find(':', start, end);
        if (at < 0 && colon >= 0 && isUserInfo(text, end) && !isPort(text, colon + 1, end)) {
            // A password that nobody escaped holds a sign that ends hosts.
            at = text.find('@', end, Math.min(wordEnd(text, end), start + LONGEST_USER_INFO));
        }
        if (at <= start) {
            return 0;
        }
        if (colon < 0 || colon > at) {
            if (isKey(text, start, at)) {
                secrets.add(start, at);
            }
            return at + 1;
        }
        if (colon + 1 == at || isKey(text, start, colon)) {
            secrets.add(start, colon);
        }
        if (!text.startsWith(Redaction.MARK, colon + 1)) {
            secrets.add(colon + 1, at);
        }
        return at + 1;
    }

    private static int wordEnd(Reading text, int from) {
        int end = from;
        while (end - from < LONGEST_USER_INFO && isUserInfo(text, end) && !text.startsWith("://", end)) {
            end++;
        }
        return end;
    }

    private static boolean isPort(Reading text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is no name of a person or a program: long, with digits among its letters. */
    private static boolean isKey(Reading text, int from, int end) {
        boolean digit = false;
        boolean small = false;
        boolean capital = false;
        boolean mail = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            small |= c >= 'a' && c <= 'z';
            capital |= c >= 'A' && c <= 'Z';
            mail |= c == '%' && text.startsWith("%40", i);
        }
        int length = end - from;
        return mail
                || digit && (small || capital) && length >= SHORTEST_KEY && (small && capital || length >= 12)
                || length >= SURELY_KEY && (digit || small && capital);
    }

    private static void mail(Reading text, int at, WordsBefore words, Spans secrets) {
        int start = localStart(text, at);
        int end = at + 1;
        while (end - at < LONGEST_HOST && isHost(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        boolean git = at - start == 3 && text.startsWith("git", start);
        if (start == at || git || !isDomain(text, at + 1, end)) {
            return;
        }
        boolean host = text.charAt(end) == ':'
                || text.startsWith("'s ", end)
                || text.startsWith(" port ", end)
                || words.loginBefore(start);
        secrets.add(start, host ? at : end);
    }

    private static int localStart(Reading text, int at) {
        int start = at;
        if (text.charAt(at - 1) == '"') {
            start = at - 2;
            while (start >= 0 && at - start < LONGEST_NAME && text.charAt(start) != '"' && !text.isBreak(start)) {
                start--;
            }
            return text.charAt(start) == '"' && start >= 0 ? start : at;
        }
        while (start > 0 && at - start < LONGEST_NAME && isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether it has a top level, which {@code localhost} and versions of packages have not. */
    private static boolean isDomain(Reading text, int from, int end) {
        int dot = end - 1;
        while (dot > from && text.charAt(dot) != '.') {
            if (!Character.isLetter(text.charAt(dot))) {
                return false;
            }
            dot--;
        }
        return dot > from && end - dot > 2;
    }

    private static boolean isUserInfo(Reading text, int i) {
        char c = text.charAt(i);
        return !Character.isWhitespace(c) && c != '<' && c != '>' && c != '|' && !text.isQuote(i);
    }

    private static boolean isLocalPart(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean isHost(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    /** Reads the words before one address after the other, each only once. */
    private static final class WordsBefore {

        private final Reading text;
        private final Set<String> logins;
        private int read;
        private boolean login;

        WordsBefore(Reading text, Set<String> logins) {
            this.text = text;
            this.logins = logins;
        }

        /** Whether a word before it on its line says that somebody connects. */
        boolean loginBefore(int at) {
            while (read < at) {
                int end = read;
                while (end < at && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                if (end > read) {
                    login |= end - read <= LONGEST_WORD && logins.contains(text.word(read, end));
                    read = end;
                } else {
                    login &= !text.isBreak(read);
                    read++;
                }
            }
            return login;
        }
    }
}
