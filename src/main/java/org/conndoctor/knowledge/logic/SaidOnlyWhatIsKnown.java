package org.conndoctor.knowledge.logic;

import com.google.re2j.Pattern;
import java.util.Map;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.language.Languages;

/**
 * No sentence of a finding has an empty place: whatever its message fills in, the conditions of the rule have made sure of.
 */
public final class SaidOnlyWhatIsKnown implements Check {

    /** The kind of fact that fills an argument, and what a condition on it must tell; empty where the fact is enough. */
    private record Filler(String type, String told) {}

    private static final Map<String, Filler> FILLED_BY = Map.of(
            "host", new Filler("Target", "host|loopback|inner|onInternet|unspecified|byName"),
            "port", new Filler("Target", "port"),
            "scheme", new Filler("Target", "scheme|webSocket"),
            "protocol", new Filler("Listener", "protocol|speaksWebSocket"),
            "address", new Filler("Listener", ""),
            "listenport", new Filler("Listener", ""),
            "status", new Filler("Observation", ""),
            "symptom", new Filler("SymptomSeen", ""));

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)\\}");

    @Override
    public void run(Subject subject, Faults faults) {
        var texts = subject.knowledge().texts(Languages.REFERENCE);
        for (var file : subject.files().in("rules/causes/", ".drl")) {
            for (var rule : WrittenRule.in(file)) {
                var message =
                        rule.says().map(key -> texts.raw("finding." + key)).orElse("");
                var matcher = ARGUMENT.matcher(message);
                while (matcher.find()) {
                    var filler = FILLED_BY.get(matcher.group(1));
                    if (filler == null || !isKnown(filler, rule)) {
                        faults.add(
                                file.name(),
                                rule.line(),
                                "rule '" + rule.name() + "' says {" + matcher.group(1)
                                        + "}, and no condition says that it is known");
                    }
                }
            }
        }
    }

    private static boolean isKnown(Filler filler, WrittenRule rule) {
        return rule.demands(filler.type()).stream()
                .anyMatch(c -> filler.told().isEmpty() || Use.isTold(filler.told(), c));
    }
}
