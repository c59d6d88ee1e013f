package org.conndoctor.recognition.redaction;

/** Lines of PostgreSQL's password file: {@code host:port:database:user:password}, and nothing else on the line. */
final class PasswordLines {

    private static final int FIELDS = 4;
    private static final int SHORTEST = 3;

    private PasswordLines() {}

    static void find(Reading text, Spans secrets) {
        int at = 0;
        while (at < text.length()) {
            at = line(text, at, secrets);
        }
    }

    /** Where the next line begins. */
    private static int line(Reading text, int start, Spans secrets) {
        int fields = 0;
        int field = start;
        boolean fits = true;
        int i = start;
        while (!text.isBreak(i)) {
            char c = text.charAt(i);
            if (fits && c == ':' && fields < FIELDS) {
                fits = fits(text, fields, field, i);
                fields++;
                field = i + 1;
            } else if (c <= ' ') {
                fits = false;
            }
            i++;
        }
        if (fits && fields == FIELDS && i - field >= SHORTEST && !text.startsWith(Redaction.MARK, field)) {
            secrets.add(field, i);
        }
        return i + 1;
    }

    private static boolean fits(Reading text, int field, int from, int end) {
        if (from == end) {
            return false;
        }
        if (end - from == 1 && text.charAt(from) == '*') {
            return true;
        }
        boolean digits = true;
        boolean name = true;
        for (int i = from; i < end; i++) {
            digits &= Character.isDigit(text.charAt(i));
            name &= text.isNamePart(i);
        }
        // A port has a number; databases and users are no line and column of a source file.
        return field == 1 ? digits && end - from <= 5 : name && (field == 0 || !digits);
    }
}
