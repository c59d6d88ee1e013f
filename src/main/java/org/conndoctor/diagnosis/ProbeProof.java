package org.conndoctor.diagnosis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.ProbeCase;
import org.conndoctor.recognition.SeenSymptom;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Every case of live looks comes out as it says, and every rule that reads them has a say in one. */
public record ProbeProof(Doctor doctor) implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        var readings = new ProbeReadings(subject.knowledge());
        Set<String> proven = new HashSet<>();
        for (var played : subject.proof().looks()) {
            var target = doctor.recognizer().target(played.target());
            if (target.isEmpty()) {
                fault(faults, played, "'" + played.target() + "' is no target");
                continue;
            }
            isSeen(subject, played, faults);
            proven.addAll(read(readings, played, target.get(), doctor, faults));
            ranks(doctor, played, target.get(), faults);
        }
        unproven(subject, proven, faults);
    }

    /** Whether such looks can be had at all. */
    private static void isSeen(Subject subject, ProbeCase played, Faults faults) {
        for (var look : played.looks()) {
            var definition = subject.knowledge().probes().get(look.probe());
            if (definition == null || !definition.allows(look)) {
                fault(faults, played, "rules/probes.yaml knows no such look: " + look);
            }
        }
    }

    /** @return the names of the rules that fired */
    private static Set<String> read(
            ProbeReadings readings, ProbeCase played, Target target, Doctor doctor, Faults faults) {
        var texts = played.text() == null ? List.<String>of() : List.of(played.text());
        var pasted =
                PastedTexts.of(texts.stream().map(doctor.recognizer()::read).toList(), target);
        var inText = pasted.symptoms().stream().map(SeenSymptom::id).toList();
        var read = readings.read(
                played.looks(), target, inText, pasted.observations().values());
        Map<String, String> observed = new TreeMap<>();
        for (var observation : read.observations()) {
            var before = observed.put(observation.id(), observation.value());
            if (before != null && !before.equals(observation.value())) {
                fault(faults, played, "says two things of '" + observation.id() + "'");
            }
        }
        same(
                faults,
                played,
                "symptoms",
                Set.copyOf(played.symptoms()),
                read.symptoms().keySet());
        same(faults, played, "observations", new TreeMap<>(played.observes()), observed);
        var listeners =
                read.listeners().stream().map(l -> l.address() + ":" + l.port()).toList();
        same(faults, played, "listeners", Set.copyOf(played.listeners()), Set.copyOf(listeners));
        return read.rules();
    }

    private static void ranks(Doctor doctor, ProbeCase played, Target target, Faults faults) {
        if (played.first() == null) {
            return;
        }
        var texts = played.text() == null ? List.<String>of() : List.of(played.text());
        var causes = doctor.examine(new Complaint(texts, target, List.of()).looked(played.looks(), Set.of()))
                .causes();
        var best = causes.isEmpty() ? "nothing" : causes.get(0).id();
        if (!best.equals(played.first())) {
            fault(faults, played, best + " comes first, expected " + played.first());
        } else if (played.status() != null && !causes.get(0).status().word().equals(played.status())) {
            fault(faults, played, best + " is " + causes.get(0).status().word() + ", expected " + played.status());
        }
    }

    private static void same(Faults faults, ProbeCase played, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            fault(faults, played, what + " are " + found + ", expected " + expected);
        }
    }

    private static void unproven(Subject subject, Set<String> proven, Faults faults) {
        for (KiePackage rules : subject.knowledge().probeRules().getKiePackages()) {
            for (Rule rule : rules.getRules()) {
                if (!proven.contains(rule.getName())) {
                    subject.files().in("rules/probes/", ".drl").stream()
                            .filter(f -> f.text().contains('"' + rule.getName() + '"'))
                            .findFirst()
                            .ifPresent(f -> faults.add(
                                    f.name(),
                                    f.lineOf(rule.getName()),
                                    "no case shows the rule '" + rule.getName() + "'"));
                }
            }
        }
    }

    private static void fault(Faults faults, ProbeCase played, String message) {
        faults.add(played.file(), played.line(), "case '" + played.name() + "': " + message);
    }
}
