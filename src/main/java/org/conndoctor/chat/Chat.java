package org.conndoctor.chat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.language.Languages;
import org.conndoctor.recognition.Recognizer;
import org.conndoctor.recognition.TargetPath;

/**
 * A conversation: its messages, and what follows from them. Immutable.
 *
 * @param id known to those who hold the conversation and to nobody else
 * @param created when it was opened
 * @param expires when it ends, if nobody says anything more
 * @param messages in the order of their numbers
 */
public record Chat(String id, Instant created, Instant expires, List<Message> messages) {

    public Chat {
        messages = List.copyOf(messages);
    }

    /** What the reader wants to read: the language chosen last. */
    public String language() {
        return messages.stream()
                .map(Message::content)
                .filter(Content.LanguageChosen.class::isInstance)
                .map(c -> ((Content.LanguageChosen) c).tag())
                .reduce((earlier, later) -> later)
                .orElse(Languages.REFERENCE);
    }

    /** The numbers of the messages that count no more. */
    public Set<Integer> takenBack() {
        var numbers = new HashSet<Integer>();
        for (var message : messages) {
            if (message.content() instanceof Content.TakenBack back && back.seq() < message.seq()) {
                numbers.add(back.seq());
            }
        }
        return numbers;
    }

    /** The chat as it was before its last message. */
    Chat beforeLast() {
        return new Chat(id, created, expires, messages.subList(0, messages.size() - 1));
    }

    /** The message of this number, if there is one. */
    public Optional<Message> message(int seq) {
        return messages.stream().filter(m -> m.seq() == seq).findFirst();
    }

    /** The message said last. */
    public Optional<Message> last() {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }

    /**
     * What is to be examined, live looks aside: all that was said and not taken back, of answers to one question the
     * last.
     *
     * @param recognizer reads the target that was given
     */
    public Complaint complaint(Recognizer recognizer) {
        var gone = takenBack();
        var standing = messages.stream().filter(m -> !gone.contains(m.seq())).toList();
        var texts = standing.stream()
                .filter(m -> m.content() instanceof Content.Pasted)
                .map(m -> ((Content.Pasted) m.content()).text())
                .toList();
        // By id, so that nothing depends on the order in which questions were answered.
        var answers = new TreeMap<String, Observation>();
        for (var message : standing) {
            if (message.content() instanceof Content.Answered a) {
                answers.put(a.observation(), new Observation(a.observation(), a.value(), Source.ANSWER));
            }
        }
        var given = standing.stream()
                .filter(m -> m.content() instanceof Content.Targeted)
                .map(m -> ((Content.Targeted) m.content()).given())
                .reduce((earlier, later) -> later);
        var target = given.flatMap(recognizer::target).orElse(null);
        var said = new Complaint(texts, target, List.copyOf(answers.values()));
        return target == null ? said : said.asking(TargetPath.in(List.of(given.get()), target));
    }
}
