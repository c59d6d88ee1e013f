package org.conndoctor.chat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.diagnosis.Answerable;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.ReadTexts;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Texts;
import org.conndoctor.probe.GuardedProber;
import org.conndoctor.probe.policy.Refusal;
import org.conndoctor.reply.LookWording;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a chat into the words of one language, with the diagnosis of one doctor. For one view, by one thread. */
final class ChatWording {

    private final Doctor doctor;
    private final Texts texts;
    private final Wording wording;
    /** A view asks three things of each text. */
    private final ReadTexts reading;

    private final GuardedProber prober;

    ChatWording(Doctor doctor, String language, GuardedProber prober) {
        this.doctor = doctor;
        this.texts = doctor.knowledge().texts(language);
        this.wording = new Wording(doctor.knowledge(), language);
        this.reading = doctor.reading();
        this.prober = prober;
    }

    ChatView view(Chat chat, Instant now) {
        var said = understood(chat);
        var target = doctor.target(said, reading);
        var refusal = prober.refusal(target);
        var look = LiveLook.of(chat, target, refusal.isPresent(), now);
        Set<String> offered = look.state().isToCome() ? Set.of(ProbeResult.DOCTOR) : Set.of();
        var diagnosis = doctor.examine(said.looked(look.results(), offered), reading);
        var takenBack = chat.takenBack();
        var version = doctor.knowledge().version();
        var changed = chat.last().map(Message::knowledge).filter(answered -> !answered.equals(version));
        return new ChatView(
                chat.id(),
                texts.language(),
                chat.created(),
                chat.expires(),
                chat.messages().stream()
                        .map(m -> said(m, takenBack.contains(m.seq()), target))
                        .toList(),
                target.isComplete() ? offer(said, target, look.state(), refusal) : null,
                wording.reply(diagnosis, before(chat, now).orElse(null)),
                new ChatView.Answering(version, changed.orElse(null)),
                true,
                ChatId.reads(chat.id()));
    }

    /** What was found before the last message; empty where that is the first that says anything of the fault. */
    private Optional<Diagnosis> before(Chat chat, Instant now) {
        boolean tells = chat.last()
                .map(Message::content)
                .filter(c -> !(c instanceof Content.LanguageChosen) && !(c instanceof Content.Consented))
                .isPresent();
        if (!tells) {
            return Optional.empty();
        }
        var before = chat.beforeLast();
        var said = understood(before);
        if (said.texts().isEmpty() && said.observations().isEmpty()) {
            return Optional.empty();
        }
        var look = LiveLook.of(before, doctor.target(said, reading), false, now);
        var complaint = said.looked(look.results(), Set.of());
        return Optional.of(doctor.weigh(complaint, reading));
    }

    /** What the chat says, without answers that a former knowledge asked for and today's does not understand. */
    private Complaint understood(Chat chat) {
        var answerable = new Answerable(doctor.knowledge());
        var complaint = chat.complaint(doctor.recognizer());
        var answers = complaint.observations().stream()
                .filter(o -> answerable.knows(o.id()) && answerable.allows(o.id(), o.value()))
                .toList();
        return new Complaint(complaint.texts(), complaint.target(), answers).asking(complaint.path());
    }

    private ChatView.Look offer(Complaint said, Target target, LiveLook.State state, Optional<Refusal> refusal) {
        var asking = new LookWording(texts);
        return new ChatView.Look(
                ProbeResult.DOCTOR,
                Objects.requireNonNull(target.host()),
                target.port(),
                doctor.path(said, target),
                state.word(),
                asking.offer(ProbeResult.DOCTOR, target),
                refusal.map(Refusal::reason).orElse(null),
                refusal.map(r -> asking.refusal(r.reason(), r.detail(), target)).orElse(null),
                asking.steps(ProbeResult.DOCTOR, target));
    }

    private ChatView.Said said(Message message, boolean takenBack, Target target) {
        var content = message.content();
        var text = content instanceof Content.Pasted pasted ? pasted.text() : null;
        return new ChatView.Said(
                message.seq(),
                message.at(),
                ContentForm.kindOf(content),
                text,
                text == null ? List.of() : symptoms(text),
                content instanceof Content.Answered answered ? answer(answered, target) : null,
                content instanceof Content.TakenBack back ? back.seq() : null,
                content instanceof Content.LanguageChosen chosen ? chosen.tag() : null,
                content instanceof Content.Consented c ? new ChatView.Consent(c.agreed(), c.host(), c.port()) : null,
                content instanceof Content.Looked looked ? looked(looked) : null,
                content instanceof Content.Targeted targeted ? targeted(targeted) : null,
                takenBack);
    }

    private Reply.@Nullable Asked targeted(Content.Targeted targeted) {
        return doctor.recognizer()
                .target(targeted.given())
                .map(t -> new Reply.Asked(t.scheme(), t.host(), t.port() == Target.UNKNOWN_PORT ? null : t.port()))
                .orElse(null);
    }

    private ChatView.Looked looked(Content.Looked looked) {
        var at = new Target(null, looked.host(), looked.port());
        var results = looked.results().stream().map(r -> wording.look(r, at)).toList();
        return new ChatView.Looked(looked.place(), looked.host(), looked.port(), results);
    }

    private List<ChatView.Seen> symptoms(String text) {
        return reading.of(text).symptoms().stream()
                .map(s -> new ChatView.Seen(
                        s.id(),
                        title(s.id()),
                        s.matches().stream()
                                .map(m -> new Reply.Match(m.start(), m.end(), m.text()))
                                .toList()))
                .toList();
    }

    private ChatView.Answer answer(Content.Answered answered, Target target) {
        var id = answered.observation();
        var question = "question." + id;
        var values = values(target);
        return new ChatView.Answer(
                id,
                answered.value(),
                texts.has(question) ? texts.say(question, values) : id,
                words(answered, values),
                wording.answers(id, target));
    }

    /** The answer as the question offered it; as a fact where nobody asked. */
    private String words(Content.Answered answered, Map<String, String> values) {
        var id = answered.observation();
        var value = answered.value();
        if (value.equals(ObservationDefinition.UNKNOWN)) {
            return texts.say("answer.unknown");
        }
        if (id.equals(Doctor.SYMPTOM)) {
            return title(value);
        }
        for (var key : List.of("answer." + id + "." + value, "observation." + id + "." + value)) {
            if (texts.has(key)) {
                return texts.say(key, values);
            }
        }
        return texts.has("observation." + id) ? texts.say("observation." + id, Map.of("value", value)) : value;
    }

    private String title(String symptom) {
        return texts.symptom(symptom).map(SymptomText::title).orElse(symptom);
    }

    /** What stands in for the placeholders of questions; where a value is not known, what people say instead. */
    private Map<String, String> values(Target target) {
        var values = new HashMap<>(Map.of("host", texts.say("question.host"), "port", texts.say("question.port")));
        if (target.host() != null) {
            values.put("host", target.host());
        }
        if (target.port() != Target.UNKNOWN_PORT) {
            values.put("port", Integer.toString(target.port()));
        }
        return values;
    }
}
