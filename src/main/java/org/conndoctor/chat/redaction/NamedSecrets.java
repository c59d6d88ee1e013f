package org.conndoctor.chat.redaction;

/**
 * Secrets that stand after their name: {@code password=…}, {@code "token": "…"}, {@code Cookie: …},
 * {@code <secret>…</secret>}, {@code --api-key …}. Goes through the text once and looks for the names; what follows one
 * is up to {@link NamedValue}.
 */
final class NamedSecrets {

    private static final int LONGEST_GAP = 8;

    private final BoundedText text;
    private final NamedValue values;

    private NamedSecrets(BoundedText text, Spans secrets) {
        this.text = text;
        this.values = new NamedValue(text, secrets);
    }

    static void find(String text, Spans secrets) {
        new NamedSecrets(new BoundedText(text), secrets).find();
    }

    private void find() {
        for (int i = 1; i < text.length(); i++) {
            // Within a secret no name is looked for.
            if (i < values.reached()) {
                continue;
            }
            switch (text.charAt(i)) {
                case '=', '：', '＝' -> after(i, true);
                case ':' -> {
                    boolean url = text.startsWith("//", i + 1);
                    if (!url && text.charAt(i + 1) != ':' && text.charAt(i - 1) != ':') {
                        after(i, false);
                    }
                }
                case '>' -> element(i);
                case '(' -> {
                    if (text.charAt(i + 1) == '"' || text.charAt(i + 1) == '\'') {
                        after(i, true);
                    }
                }
                case ' ' -> option(i);
                default -> {
                    // No name ends here.
                }
            }
        }
    }

    /** {@code <password>…</password>} */
    private void element(int close) {
        var name = text.nameBefore(close);
        int open = close - name.length() - 1;
        if (open >= 0 && text.charAt(open) == '<' && SecretNames.of(name) == SecretNames.STRONG) {
            values.upToNextTag(close + 1);
        }
    }

    /** {@code --password …}, {@code -Token …} */
    private void option(int space) {
        if (!text.isNamePart(space - 1)) {
            return;
        }
        var name = text.nameBefore(space);
        if (name.startsWith("-") && name.length() > 2 && SecretNames.of(name) == SecretNames.STRONG) {
            int from = space + 1;
            if (text.charAt(from) != '-' && text.charAt(from) != '=' && text.charAt(from) != ':') {
                values.after(name, SecretNames.STRONG, from, true);
            }
        }
    }

    /**
     * @param separator where the name ends
     * @param sure an equals sign tells a name from prose, a colon does not
     */
    private void after(int separator, boolean sure) {
        int end = separator;
        while (end > 0 && separator - end < LONGEST_GAP && isFiller(end - 1)) {
            end--;
        }
        var name = text.nameBefore(end);
        if (name.isEmpty()) {
            return;
        }
        var kind = kind(name, end);
        if (kind != SecretNames.NONE) {
            boolean quotedName = end < separator && text.isQuote(end);
            values.after(name, kind, separator + 1, sure || quotedName || text.charAt(end) == '\\');
        }
    }

    private SecretNames kind(String name, int end) {
        var kind = SecretNames.of(name);
        // "API key: …" has its name in two words.
        int space = end - name.length() - 1;
        if (kind != SecretNames.STRONG && space > 0 && text.charAt(space) == ' ') {
            var both = text.nameBefore(space) + " " + name;
            return SecretNames.of(both) == SecretNames.STRONG ? SecretNames.STRONG : kind;
        }
        return kind;
    }

    /** What may stand between a name and its separator. */
    private boolean isFiller(int i) {
        char c = text.charAt(i);
        return c == ' ' || c == '\t' || c == '\\' || c == ']' || c == ')' || text.isQuote(i);
    }
}
