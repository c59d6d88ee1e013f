package org.conndoctor.knowledge.texts;

import com.google.re2j.Pattern;
import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
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
            var files = new MessageFiles(subject.files(), language);
            readable(subject.knowledge().texts(language), files, faults);
            if (!language.equals(Languages.REFERENCE)) {
                compare(reference, subject.knowledge().texts(language), files, faults);
            }
        }
    }

    private static void readable(Texts texts, MessageFiles files, Faults faults) {
        texts.below("").forEach((key, message) -> {
            try {
                new MessageFormat(message);
            } catch (IllegalArgumentException e) {
                files.fault(key, "message '" + key + "' cannot be read: " + e.getMessage(), faults);
            }
        });
    }

    private static void compare(Texts reference, Texts translation, MessageFiles files, Faults faults) {
        Set<String> keys = reference.below("").keySet();
        for (var key : keys) {
            var found = translation.raw(key);
            if (found == null || found.isBlank()) {
                files.fault(key, "message '" + key + "' is missing", faults);
            } else if (!key.startsWith(OWN)) {
                var expected = reference.say(key);
                differs("arguments", arguments(expected), arguments(found), files, key, faults);
                differs("numbers", sorted(Numbers.in(expected)), sorted(Numbers.in(found)), files, key, faults);
            }
        }
        for (var key : translation.below("").keySet()) {
            if (!keys.contains(key)) {
                files.fault(key, "the reference has no message '" + key + "'", faults);
            }
        }
    }

    private static void differs(
            String what, List<String> expected, List<String> found, MessageFiles files, String key, Faults faults) {
        if (!expected.equals(found)) {
            files.fault(
                    key, "message '" + key + "' has the " + what + " " + found + ", the reference " + expected, faults);
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
