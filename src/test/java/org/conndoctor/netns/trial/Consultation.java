package org.conndoctor.netns.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.netns.Diagnosed;
import org.conndoctor.probe.Looked;
import org.conndoctor.recognition.TargetPath;
import org.conndoctor.reply.Wording;
import tools.jackson.databind.json.JsonMapper;

/** What a client has to show, and the doctor who is asked about it, again and again as more comes to light. */
final class Consultation {

    private static final int PATIENCE = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Doctor doctor;
    private final Scenario scenario;
    private final Target target;
    private final String path;
    private final List<String> asked = new ArrayList<>();

    private Consultation(Doctor doctor, Scenario scenario) {
        this.doctor = doctor;
        this.scenario = scenario;
        this.target = doctor.recognizer().target(scenario.url()).orElseThrow();
        this.path = TargetPath.in(List.of(scenario.url()), target);
    }

    /** Judges what was seen of a scenario. */
    static Tried of(Doctor doctor, Scenario scenario, Seen seen) {
        var consultation = new Consultation(doctor, scenario);
        var onClient = seen.onClient().looked();
        var both = seen.server().map(s -> List.of(onClient, s)).orElse(List.of(onClient));
        return new Tried(
                scenario,
                seen.text(),
                consultation.about("", List.of(onClient)),
                consultation.about(seen.text(), List.of(onClient)),
                seen.server().map(s -> consultation.about("", List.of(s))),
                consultation.about(seen.text(), both),
                consultation.askedOn(seen.text(), both),
                List.copyOf(consultation.asked),
                seen.millis());
    }

    /** With the text, where there is one, and these looks. */
    private Diagnosed about(String text, List<Looked> looks) {
        return examine(text, looks, List.of());
    }

    /** The same, after the truth in answer to whatever the doctor asks, a few times. */
    private Diagnosed askedOn(String text, List<Looked> looks) {
        var answers = new ArrayList<Observation>();
        var now = about(text, looks);
        while (!now.question().isEmpty() && answers.size() < PATIENCE) {
            var answer = Truth.of(scenario, now.question());
            asked.add(now.question() + "=" + answer);
            answers.add(new Observation(now.question(), answer, Source.ANSWER));
            now = examine(text, looks, answers);
        }
        return now;
    }

    private Diagnosed examine(String text, List<Looked> looks, List<Observation> answers) {
        var results = looks.stream().flatMap(l -> l.results().stream()).toList();
        var texts = text.isEmpty() ? List.<String>of() : List.of(text);
        var complaint = new Complaint(texts, target, answers).asking(path).looked(results, Set.of());
        var reply = new Wording(doctor.knowledge(), "en").reply(doctor.examine(complaint));
        return new Diagnosed(0, JSON.readTree(JSON.writeValueAsBytes(reply)), Duration.ZERO);
    }
}
