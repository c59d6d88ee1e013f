package org.conndoctor.reply;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conndoctor.knowledge.Happening;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ProgramDefinition;
import org.conndoctor.language.Filled;
import org.conndoctor.language.ProgramText;
import org.conndoctor.language.Template;
import org.conndoctor.language.Texts;
import org.conndoctor.recognition.SeenProgram;
import org.jspecify.annotations.Nullable;

/** Says what a program means by words that mislead, in which versions that was seen, and what tells the truth. */
final class ProgramWording {

    private static final Template NOTHING = new Template("");

    private final Knowledge knowledge;
    private final Texts texts;
    private final ListFormatter any;

    ProgramWording(Knowledge knowledge, Texts texts) {
        this.knowledge = knowledge;
        this.texts = texts;
        this.any = ListFormatter.getInstance(
                ULocale.forLanguageTag(texts.language()), ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    }

    /** @param values what stands in for host and port */
    List<Reply.Program> of(List<SeenProgram> seen, Map<String, String> values) {
        return seen.stream().map(program -> of(program, values)).toList();
    }

    private Reply.Program of(SeenProgram seen, Map<String, String> values) {
        var program = Objects.requireNonNull(knowledge.programs().get(seen.id()));
        var place = seen.place();
        return new Reply.Program(
                program.id(),
                program.name(),
                sentence(program, seen.happened(), seen.canBeTrue(), seen.version()),
                new Filled(note(program), values),
                new Filled(new Template(tools(seen.happened(), values)), Map.of()),
                seen.happened(),
                versions(program),
                seen.version(),
                new Reply.Match(place.start(), place.end(), place.text()));
    }

    /** "OfflineIMAP prints this for …", and whether for what it says, too. */
    String sentence(ProgramDefinition program, List<String> happened, boolean canBeTrue, @Nullable String version) {
        var arguments = Map.of(
                "program", program.name(),
                "happened", happened(happened),
                "versions", String.join(", ", versions(program)));
        var said = texts.say(canBeTrue ? "program.prints-too" : "program.prints", arguments);
        return version == null || sameAsSeen(program, version)
                ? said
                : said + texts.say("program.other-version", Map.of("version", version));
    }

    /** All that is known of a program, line by line, whoever asks. */
    List<String> whole(ProgramDefinition program) {
        var lines = new ArrayList<String>();
        for (var words : program.prints()) {
            lines.add("  " + words.says().get(0).words());
            lines.add("    " + sentence(program, words.happened(), words.canBeTrue(), null));
        }
        lines.add("");
        var all = program.prints().stream()
                .flatMap(p -> p.happened().stream())
                .distinct()
                .toList();
        lines.add(tools(all, Map.of()));
        return lines;
    }

    private String happened(List<String> ids) {
        return any.format(
                ids.stream().map(id -> texts.say("program.happened." + id)).toList());
    }

    /** The second tools, each once: one sentence each. */
    private String tools(List<String> happened, Map<String, String> values) {
        var asked = new HashMap<>(Map.of("host", "HOST", "port", "PORT"));
        asked.putAll(values);
        var tools = new LinkedHashMap<String, String>();
        happened.stream()
                .map(id -> knowledge.happenings().get(id))
                .filter(Objects::nonNull)
                .map(Happening::tool)
                .forEach(tool -> tools.putIfAbsent(tool, texts.say("program.tool." + tool, asked)));
        return String.join(" ", tools.values());
    }

    private Template note(ProgramDefinition program) {
        return texts.program(program.id()).map(ProgramText::note).orElse(NOTHING);
    }

    private static List<String> versions(ProgramDefinition program) {
        return program.versions().values().stream().distinct().sorted().toList();
    }

    /** A Debian version says more than the program does of itself: 1:6.18.11-2 is 6.18.11, and is not 6.18.1. */
    private static boolean sameAsSeen(ProgramDefinition program, String version) {
        return program.versions().values().stream()
                .map(seen -> seen.substring(seen.indexOf(':') + 1))
                .anyMatch(seen -> seen.startsWith(version)
                        && (seen.length() == version.length() || !continues(seen.charAt(version.length()))));
    }

    private static boolean continues(char next) {
        return next == '.' || Character.isDigit(next);
    }
}
