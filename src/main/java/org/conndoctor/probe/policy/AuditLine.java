package org.conndoctor.probe.policy;

/**
 * One line of {@code key="value"}, which stays one line of just these keys whatever a value holds. A quote and a
 * backslash stand behind a backslash; a character that would break the line, move the cursor or turn the direction of
 * writing is written as its hexadecimal number in braces, behind a backslash and a {@code u}.
 */
final class AuditLine {

    private final StringBuilder line = new StringBuilder();

    /**
     * Adds a value.
     *
     * @param longest of the value, so many UTF-16 units are written at most
     */
    AuditLine with(String key, String value, int longest) {
        if (!line.isEmpty()) {
            line.append(' ');
        }
        line.append(key).append("=\"");
        value.substring(0, Math.min(value.length(), longest)).codePoints().forEach(this::append);
        line.append('"');
        return this;
    }

    @Override
    public String toString() {
        return line.toString();
    }

    private void append(int c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append((char) c);
        } else if (isPlain(c)) {
            line.appendCodePoint(c);
        } else {
            line.append("\\u{").append(Integer.toHexString(c)).append('}');
        }
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
