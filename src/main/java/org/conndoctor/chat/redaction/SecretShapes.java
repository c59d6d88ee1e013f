package org.conndoctor.chat.redaction;

import com.google.re2j.Pattern;

/**
 * Secrets that are known by their look: private keys in PEM, tokens with a maker's prefix, JSON web tokens, and long
 * runs that no person would write.
 */
final class SecretShapes {

    /** Shorter runs can be anything. */
    private static final int SHORTEST = 16;

    private static final int RANDOM = 32;

    private static final Pattern KNOWN = Pattern.compile("(?:"
            + "(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA|ANVA|ABIA|ACCA)[A-Z0-9]{16}" // AWS
            + "|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}" // GitHub, GitLab
            + "|xox[a-z]-[A-Za-z0-9-]{10,}|xapp-[A-Za-z0-9-]{10,}" // Slack
            + "|AIza[0-9A-Za-z_-]{30,}|ya29\\.[0-9A-Za-z_-]{16,}|GOCSPX-[0-9A-Za-z_-]{16,}" // Google
            + "|(?:sk|pk|rk)_(?:live|test)_[0-9A-Za-z]{10,}|whsec_[0-9A-Za-z]{16,}" // Stripe
            + "|sk-[A-Za-z0-9_-]{16,}" // OpenAI, Anthropic
            + "|SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}|npm_[A-Za-z0-9]{20,}|hf_[A-Za-z0-9]{20,}|dop_v1_[a-f0-9]{20,}"
            + "|eyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]*)*" // JSON web token
            + ")");

    private static final Pattern SLACK_HOOK = Pattern.compile("hooks\\.slack\\.com/[a-z]+/([A-Za-z0-9/_-]{8,})");
    private static final Pattern BOT = Pattern.compile("\\d{8,10}:[A-Za-z0-9_-]{35}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";

    private SecretShapes() {}

    static void find(String text, Spans secrets) {
        privateKeys(text, secrets);
        slackHooks(text, secrets);
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && isRun(text.charAt(i))) {
                i++;
            }
            if (i - start >= SHORTEST) {
                known(text, start, i, secrets);
                pieces(text, start, i, secrets);
            }
            i++;
        }
    }

    private static void privateKeys(String text, Spans secrets) {
        int from = text.indexOf(BEGIN);
        while (from >= 0) {
            int dashes = text.indexOf("-----", from + BEGIN.length());
            boolean isPrivate = dashes > 0
                    && dashes - from < 60
                    && text.substring(from, dashes).contains("PRIVATE KEY");
            int end = from + BEGIN.length();
            if (isPrivate) {
                int foot = text.indexOf(END, dashes);
                int blank = text.indexOf("\n\n", dashes);
                end = foot < 0 ? blank < 0 ? text.length() : blank : foot;
                secrets.add(dashes + "-----".length(), end);
            }
            from = text.indexOf(BEGIN, end);
        }
    }

    private static void slackHooks(String text, Spans secrets) {
        if (text.contains("hooks.slack.com/")) {
            var matcher = SLACK_HOOK.matcher(text);
            while (matcher.find()) {
                secrets.add(matcher.start(1), matcher.end(1));
            }
        }
    }

    private static void known(String text, int start, int end, Spans secrets) {
        var run = text.substring(start, end);
        var matcher = KNOWN.matcher(run);
        while (matcher.find()) {
            // "task-…" is no "sk-…"
            if (matcher.start() == 0 || !Character.isLetterOrDigit(run.charAt(matcher.start() - 1))) {
                secrets.add(start + matcher.start(), start + matcher.end());
            }
        }
        if (text.startsWith(":", end) && end - start >= 8) {
            return;
        }
        int colon = start - 1;
        if (colon >= 8 && text.charAt(colon) == ':' && Character.isDigit(text.charAt(colon - 1))) {
            int from = colon;
            while (from > 0 && Character.isDigit(text.charAt(from - 1)) && colon - from < 10) {
                from--;
            }
            if (BOT.matcher(text.substring(from, end)).matches()) {
                secrets.add(from, end);
            }
        }
    }

    /** Dots part host names and versions, so each part is judged by itself, and without the labels of a host. */
    private static void pieces(String text, int start, int end, Spans secrets) {
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '.') {
                int first = from;
                int last = i;
                if (from > start && isLetter(text, from - 2)) {
                    int slash = text.indexOf('/', from);
                    first = slash < 0 || slash > i ? i : slash + 1;
                }
                if (i < end && isLetter(text, i + 1)) {
                    last = Math.max(first, text.lastIndexOf('/', i - 1) + 1);
                }
                if (last - first >= RANDOM) {
                    judge(text, first, last, secrets);
                }
                from = i + 1;
            }
        }
    }

    private static void judge(String text, int start, int end, Spans secrets) {
        var uuid = UUID.matcher(text.substring(start, end));
        boolean found = false;
        while (uuid.find()) {
            secrets.add(start + uuid.start(), start + uuid.end());
            found = true;
        }
        if (found) {
            return;
        }
        // In a path only the segment that is random goes, unless the whole looks like base64.
        if (isRandom(text, start, end)) {
            secrets.add(start, end);
            return;
        }
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '/') {
                if (i - from >= RANDOM && isRandom(text, from, i)) {
                    secrets.add(from, i);
                }
                from = i + 1;
            }
        }
    }

    /**
     * Whether nobody wrote this: it is hexadecimal, or changes all the time between small letters, capitals and digits,
     * as base64 does and names do not. Names of machines have no capitals, and short pieces between their dashes.
     */
    private static boolean isRandom(String text, int start, int end) {
        int longest = 0;
        int piece = 0;
        int changes = 0;
        int digits = 0;
        int capitals = 0;
        int small = 0;
        boolean hexadecimal = false;
        boolean hex = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c)) {
                piece = 0;
                hex = true;
                continue;
            }
            piece++;
            hex &= Character.digit(c, 16) >= 0;
            longest = Math.max(longest, piece);
            hexadecimal |= hex && piece >= RANDOM;
            digits += c <= '9' ? 1 : 0;
            capitals += kind(c) == 1 ? 1 : 0;
            small += kind(c) == 2 ? 1 : 0;
            if (piece > 1 && kind(c) != kind(text.charAt(i - 1))) {
                changes++;
            }
        }
        boolean mixed = capitals > 0 && small > 0;
        int length = digits + capitals + small;
        return hexadecimal
                || longest >= (mixed ? SHORTEST / 2 : SHORTEST)
                        && digits > 0
                        && digits < length
                        && changes * 10 >= length * 3;
    }

    private static int kind(char c) {
        return c <= '9' ? 0 : c <= 'Z' ? 1 : 2;
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isRun(char c) {
        return isAlphanumeric(c) || c == '_' || c == '-' || c == '+' || c == '/' || c == '.';
    }
}
