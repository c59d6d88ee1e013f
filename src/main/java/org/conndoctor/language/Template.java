package org.conndoctor.language;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Markdown with <code>{{host}}</code>, <code>{{port}}</code>, <code>{{target}}</code> (both), <code>{{url}}</code> and
 * <code>{{scheme}}</code> in it, cut once and filled often. Immutable.
 */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(host|port|scheme|target|url)\\}\\}");
    private static final Map<String, String> PLAIN =
            Map.of("host", "HOST", "port", "PORT", "scheme", "ws", "target", "HOST:PORT", "url", "http://HOST:PORT/");

    private final String source;
    /** Text and placeholder names by turns, beginning and ending with a text. */
    private final List<String> parts;

    /** What a writer derives from the parts once and uses often; see {@link #derived}. */
    private volatile @Nullable Object derived;

    public Template(String source) {
        this.source = source;
        var cut = new ArrayList<String>();
        var matcher = PLACEHOLDER.matcher(source);
        int from = 0;
        while (matcher.find()) {
            cut.add(source.substring(from, matcher.start()));
            cut.add(matcher.group(1));
            from = matcher.end();
        }
        cut.add(source.substring(from));
        this.parts = List.copyOf(cut);
    }

    /** The text as the file has it. */
    public String source() {
        return source;
    }

    /**
     * The text with the user's own values; a plain placeholder such as {@code HOST} stands for what is not known.
     *
     * @param values by placeholder name
     */
    public String fill(Map<String, String> values) {
        if (parts.size() == 1) {
            return source;
        }
        var filled = new StringBuilder(source.length() + 64);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            filled.append(i % 2 == 0 ? part : value(part, values));
        }
        return filled.toString();
    }

    /** What stands for a placeholder. */
    public static String value(String placeholder, Map<String, String> values) {
        var value = values.get(placeholder);
        return value != null ? value : PLAIN.getOrDefault(placeholder, placeholder);
    }

    /** Templates of the same text are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Template template && template.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** Text and placeholder names by turns, beginning and ending with a text. */
    public List<String> parts() {
        return parts;
    }

    /**
     * A form of the parts that is worth keeping, such as their bytes in JSON. There is one such form: every caller
     * derives the same.
     */
    @SuppressWarnings("unchecked")
    public <T> T derived(Function<List<String>, T> derive) {
        var known = derived;
        if (known == null) {
            known = derive.apply(parts);
            derived = known;
        }
        return (T) known;
    }
}
