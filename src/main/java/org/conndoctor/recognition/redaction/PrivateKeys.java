package org.conndoctor.recognition.redaction;

/**
 * Private keys as files hold them, whole or cut off anywhere: after a head, before a foot, and what PuTTY writes. Only
 * lines that can belong to a key go.
 */
final class PrivateKeys {

    private static final String BEGIN = "BEGIN ";
    private static final String END = "END ";
    private static final String PUTTY = "Private-Lines:";
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_BLANK = 40;
    private static final int FULL_LINE = 48;
    private static final int SHORTEST = 6;

    private final Reading text;
    private final Spans secrets;

    private PrivateKeys(Reading text, Spans secrets) {
        this.text = text;
        this.secrets = secrets;
    }

    static void find(Reading text, Spans secrets) {
        var keys = new PrivateKeys(text, secrets);
        keys.afterHeads();
        keys.beforeFeet();
        keys.putty();
    }

    private void afterHeads() {
        int at = text.text().indexOf(BEGIN);
        while (at >= 0) {
            int label = isLabel(at, BEGIN);
            int end = at + BEGIN.length();
            if (label > 0) {
                end = bodyEnd(label);
                secrets.add(label, end);
            }
            at = text.text().indexOf(BEGIN, end);
        }
    }

    private void beforeFeet() {
        int from = 0;
        int at = text.text().indexOf(END);
        while (at >= 0) {
            int label = isLabel(at, END);
            if (label > 0) {
                int foot = at;
                while (foot > 0 && text.charAt(foot - 1) == '-') {
                    foot--;
                }
                int start = bodyStart(from, foot);
                if (start < foot && text.find('B', start, foot) != start) {
                    secrets.add(start, foot);
                }
                from = label;
            }
            at = text.text().indexOf(END, at + END.length());
        }
    }

    private void putty() {
        int at = text.text().indexOf(PUTTY);
        while (at >= 0) {
            int from = text.nextLine(at);
            int end = bodyEnd(from);
            secrets.add(from, end);
            at = text.text().indexOf(PUTTY, Math.max(end, at + PUTTY.length()));
        }
    }

    /** Where the dashes of a head or foot end that speaks of a private key; 0 where it is none. */
    private int isLabel(int at, String word) {
        if (text.charAt(at - 1) != '-' && !(text.charAt(at - 1) == ' ' && text.charAt(at - 2) == '-')) {
            return 0;
        }
        int dash = text.find('-', at + word.length(), at + LONGEST_LABEL);
        if (dash < 0) {
            return 0;
        }
        var label = text.between(at, dash);
        if (!label.contains("PRIVATE") && !label.contains("Static key")) {
            return 0;
        }
        int end = dash;
        while (text.charAt(end) == '-') {
            end++;
        }
        return end;
    }

    /** Goes on as long as lines look like those of a key; a short one is the last, unless a foot follows. */
    private int bodyEnd(int from) {
        int at = from;
        int end = from;
        int longest = 0;
        while (at < text.length()) {
            int first = text.skipBlanks(at, LONGEST_BLANK);
            if (text.startsWith("-----", first) || text.startsWith("---- END", first)) {
                break;
            }
            int word = isHeader(first) ? first : encodedEnd(first);
            if (word == first && !text.isBreak(first) && !isHeader(first)) {
                break;
            }
            if (word > first) {
                if (word - first < SHORTEST && longest < FULL_LINE) {
                    break;
                }
                end = word;
                longest = Math.max(longest, word - first);
                if (!text.isBreak(text.skipBlanks(word, LONGEST_BLANK))) {
                    at = word;
                    continue;
                }
            } else if (!text.isBreak(first)) {
                end = text.lineEnd(first);
            }
            at = text.nextLine(first);
        }
        return end;
    }

    private int bodyStart(int least, int foot) {
        int start = foot;
        int at = foot;
        while (at > least) {
            int end = at;
            while (end > least && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int word = end;
            while (word > least && isEncoded(text.charAt(word - 1))) {
                word--;
            }
            if (end - word < SHORTEST
                    || word > least && !Character.isWhitespace(text.charAt(word - 1)) && !text.isQuote(word - 1)) {
                break;
            }
            start = word;
            at = word;
        }
        return start;
    }

    /** Where the encoded word that begins here ends; here where none does. */
    private int encodedEnd(int from) {
        int end = from;
        boolean looks = false;
        while (isEncoded(text.charAt(end))) {
            char c = text.charAt(end);
            looks |= c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || end > from && c >= 'A' && c <= 'Z';
            end++;
        }
        boolean word = Character.isWhitespace(text.charAt(end))
                || text.charAt(end) == '-'
                || text.isQuote(end)
                || end - from >= FULL_LINE;
        return word && (looks || end - from >= FULL_LINE) ? end : from;
    }

    /** {@code Proc-Type: 4,ENCRYPTED} */
    private boolean isHeader(int first) {
        int end = first;
        while (text.isLetterOrDigit(end) || text.charAt(end) == '-') {
            end++;
        }
        return end > first
                && text.charAt(end) == ':'
                && text.charAt(end + 1) == ' '
                && (text.startsWith("Proc-Type", first)
                        || text.startsWith("DEK-Info", first)
                        || text.startsWith("Comment", first)
                        || text.startsWith("Version", first));
    }

    private static boolean isEncoded(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=';
    }
}
