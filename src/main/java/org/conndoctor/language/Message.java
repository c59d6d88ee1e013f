package org.conndoctor.language;

import com.google.re2j.Pattern;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message with named arguments. Most have plain arguments only and are filled by joining pieces; the rest go the
 * way of ICU MessageFormat, which knows plurals and number formats and is many times slower. Thread safe.
 */
final class Message {

    private static final Pattern PLAIN_ARGUMENT = Pattern.compile("\\{([a-z]+)\\}");

    /** Text and argument names by turns; null where ICU is needed. */
    private final String @Nullable [] pieces;

    private final @Nullable MessageFormat format;

    Message(String pattern, String language) {
        this.pieces = pieces(pattern);
        this.format = pieces == null ? new MessageFormat(pattern, ULocale.forLanguageTag(language)) : null;
    }

    private static String @Nullable [] pieces(String pattern) {
        // In ICU a doubled apostrophe is one; a single one before a brace quotes it, which is left to ICU.
        var text = pattern.replace("''", "\u0000");
        if (text.contains("'{")
                || text.contains("'}")
                || PLAIN_ARGUMENT.matcher(text).replaceAll("").contains("{")) {
            return null;
        }
        var pieces = new java.util.ArrayList<String>();
        var matcher = PLAIN_ARGUMENT.matcher(text);
        int from = 0;
        while (matcher.find()) {
            pieces.add(text.substring(from, matcher.start()).replace('\u0000', '\''));
            pieces.add(matcher.group(1));
            from = matcher.end();
        }
        pieces.add(text.substring(from).replace('\u0000', '\''));
        return pieces.toArray(String[]::new);
    }

    String with(Map<String, ?> arguments) {
        if (format != null) {
            synchronized (format) {
                return format.format(arguments);
            }
        }
        var filled = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            if (i % 2 == 0) {
                filled.append(pieces[i]);
            } else {
                var value = arguments.get(pieces[i]);
                // As ICU does: a missing argument shows its name.
                filled.append(value == null ? "{" + pieces[i] + "}" : value);
            }
        }
        return filled.toString();
    }
}
