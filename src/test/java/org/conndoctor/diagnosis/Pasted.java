package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How a test's sentence begins: what somebody pastes and answers, and the language of the reply. For instance
 * {@code pasted("연결이 거부됨").in("ko").names("connection-refused").suspects("wrong-port")}.
 */
final class Pasted {

    private final String text;
    private final @Nullable Target target;
    private final List<Observation> answers;

    private final Doctor doctor;

    private Pasted(Doctor doctor, String text, @Nullable Target target, List<Observation> answers) {
        this.doctor = doctor;
        this.text = text;
        this.target = target;
        this.answers = List.copyOf(answers);
    }

    static Pasted pasted(String text) {
        return new Pasted(Today.DOCTOR, text, null, List.of());
    }

    /** To a doctor of a test's own, who knows something else than today's knowledge. */
    Pasted to(Doctor other) {
        return new Pasted(other, text, target, answers);
    }

    /** What the user says beside the text. */
    Pasted answering(String observation, String value) {
        var more = new ArrayList<>(answers);
        more.add(new Observation(observation, value, Source.ANSWER));
        return new Pasted(doctor, text, target, more);
    }

    /** All of these, as {@link #answering}. */
    Pasted answering(Map<String, String> values) {
        var all = this;
        for (var value : values.entrySet()) {
            all = all.answering(value.getKey(), value.getValue());
        }
        return all;
    }

    /** What the client program knows of its own target. */
    Pasted askingFor(String scheme, String host, int port) {
        return new Pasted(doctor, text, new Target(scheme, host, port), answers);
    }

    Diagnosis diagnosed() {
        return doctor.examine(new Complaint(List.of(text), target, answers));
    }

    /** The reply in this language. */
    Answered in(String language) {
        return new Answered(new Wording(doctor.knowledge(), language).reply(diagnosed()));
    }

    /** The reply, where its language does not matter. */
    Answered answered() {
        return in("en");
    }
}
