package org.conndoctor.knowledge.texts;

import com.google.re2j.Pattern;
import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.language.Languages;
import org.conndoctor.language.Texts;

/** Every language has the messages of the reference, with the same arguments and numbers. */
public final class MessagesAgree implements Check {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)");
    /** Each language's own examples of what people paste. */
    private static final String OWN = "page.example.";

    @Override
    public void run(Subject subject, Faults faults) {
        var reference = subject.knowledge().texts(Languages.REFERENCE);
        for (var language : subject.knowledge().languages().tags()) {
            var file = subject.files().named("i18n/" + language + "/messages.properties");
            file.ifPresent(f -> readable(subject.knowledge().texts(language), f, faults));
            if (file.isPresent() && !language.equals(Languages.REFERENCE)) {
                compare(reference, subject.knowledge().texts(language), file.get(), faults);
            }
        }
    }

    private static void readable(Texts texts, KnowledgeFile file, Faults faults) {
        texts.below("").forEach((key, message) -> {
            try {
                new MessageFormat(message);
            } catch (IllegalArgumentException e) {
                faults.add(
                        file.name(), file.lineOf(key + "="), "message '" + key + "' cannot be read: " + e.getMessage());
            }
        });
    }

    private static void compare(Texts reference, Texts translation, KnowledgeFile file, Faults faults) {
        Set<String> keys = reference.below("").keySet();
        for (var key : keys) {
            var found = translation.raw(key);
            if (found == null || found.isBlank()) {
                faults.add(file.name(), 1, "message '" + key + "' is missing");
            } else if (!key.startsWith(OWN)) {
                var expected = reference.say(key);
                int line = file.lineOf(key + "=");
                differs("arguments", arguments(expected), arguments(found), file, line, key, faults);
                differs("numbers", sorted(Numbers.in(expected)), sorted(Numbers.in(found)), file, line, key, faults);
            }
        }
        for (var key : translation.below("").keySet()) {
            if (!keys.contains(key)) {
                faults.add(file.name(), file.lineOf(key + "="), "the reference has no message '" + key + "'");
            }
        }
    }

    private static void differs(
            String what,
            List<String> expected,
            List<String> found,
            KnowledgeFile file,
            int line,
            String key,
            Faults faults) {
        if (!expected.equals(found)) {
            faults.add(
                    file.name(),
                    line,
                    "message '" + key + "' has the " + what + " " + found + ", the reference " + expected);
        }
    }

    private static List<String> arguments(String message) {
        var names = new ArrayList<String>();
        var matcher = ARGUMENT.matcher(message);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return sorted(names).stream().distinct().toList();
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
