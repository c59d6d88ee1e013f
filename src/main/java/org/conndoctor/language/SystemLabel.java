package org.conndoctor.language;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;

/**
 * A line of a text that says for which operating systems the commands below it are: their names in bold and nothing
 * else, the same in all languages.
 */
public final class SystemLabel {

    /** By the name that labels bear, the word that the API uses. */
    private static final Map<String, String> SYSTEMS =
            Map.of("Linux", "linux", "Windows (PowerShell)", "windows", "macOS", "macos");

    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private SystemLabel() {}

    /** Whether a line is nothing but bold words, and so must be a label. */
    public static boolean isMeant(String line) {
        return BOLD.matcher(line.strip()).matches();
    }

    /** The systems that a line names, as the API calls them; none where it is no label. */
    public static List<String> systems(String line) {
        var bold = BOLD.matcher(line.strip());
        return bold.matches() ? named(bold.group(1)) : List.of();
    }

    /** The systems that the words of a label name; none where one of them is not known. */
    public static List<String> named(String words) {
        var names = List.of(words.split(", "));
        return SYSTEMS.keySet().containsAll(names)
                ? names.stream().map(SYSTEMS::get).toList()
                : List.of();
    }
}
