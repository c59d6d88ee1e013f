package org.conndoctor.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Texts;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a chat into the words of one language, with the diagnosis of one doctor. Immutable. */
final class ChatWording {

    private final Doctor doctor;
    private final Texts texts;

    ChatWording(Doctor doctor, String language) {
        this.doctor = doctor;
        this.texts = doctor.knowledge().texts(language);
    }

    ChatView view(Chat chat) {
        var diagnosis = new Wording(doctor.knowledge(), texts.language()).reply(doctor.examine(understood(chat)));
        var takenBack = chat.takenBack();
        var values = values(diagnosis.target());
        var version = doctor.knowledge().version();
        var changed = chat.last().map(Message::knowledge).filter(answered -> !answered.equals(version));
        return new ChatView(
                chat.id(),
                texts.language(),
                chat.created(),
                chat.expires(),
                chat.messages().stream()
                        .map(m -> said(m, takenBack.contains(m.seq()), values))
                        .toList(),
                diagnosis,
                new ChatView.Answering(version, changed.orElse(null)));
    }

    /** What the chat says, without answers that a former knowledge asked for and today's does not understand. */
    private Complaint understood(Chat chat) {
        var answerable = new Answerable(doctor.knowledge());
        var complaint = chat.complaint();
        var answers = complaint.observations().stream()
                .filter(o -> answerable.knows(o.id()) && answerable.allows(o.id(), o.value()))
                .toList();
        return new Complaint(complaint.texts(), complaint.target(), answers);
    }

    private ChatView.Said said(Message message, boolean takenBack, Map<String, String> values) {
        var content = message.content();
        var text = content instanceof Content.Pasted pasted ? pasted.text() : null;
        return new ChatView.Said(
                message.seq(),
                message.at(),
                ContentForm.kindOf(content),
                text,
                text == null ? List.of() : symptoms(text),
                content instanceof Content.Answered answered ? answer(answered, values) : null,
                content instanceof Content.TakenBack back ? back.seq() : null,
                content instanceof Content.LanguageChosen chosen ? chosen.tag() : null,
                takenBack);
    }

    private List<ChatView.Seen> symptoms(String text) {
        return doctor.recognizer().read(text).symptoms().stream()
                .map(s -> new ChatView.Seen(
                        s.id(),
                        title(s.id()),
                        s.matches().stream()
                                .map(m -> new Reply.Match(m.start(), m.end()))
                                .toList()))
                .toList();
    }

    private ChatView.Answer answer(Content.Answered answered, Map<String, String> values) {
        var id = answered.observation();
        var question = "question." + id;
        return new ChatView.Answer(
                id, answered.value(), texts.has(question) ? texts.say(question, values) : id, words(answered, values));
    }

    /** The answer as the question offered it; as a fact where nobody asked. */
    private String words(Content.Answered answered, Map<String, String> values) {
        var id = answered.observation();
        var value = answered.value();
        if (id.equals(Doctor.SYMPTOM)) {
            return title(value);
        }
        if (value.equals(ObservationDefinition.UNKNOWN)) {
            return texts.say("answer.unknown");
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
    private Map<String, String> values(Reply.@Nullable Asked target) {
        var values = new HashMap<>(Map.of("host", texts.say("question.host"), "port", texts.say("question.port")));
        if (target != null && target.host() != null) {
            values.put("host", target.host());
        }
        if (target != null && target.port() != null) {
            values.put("port", Integer.toString(target.port()));
        }
        return values;
    }
}
