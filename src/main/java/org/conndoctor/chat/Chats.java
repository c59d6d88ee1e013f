package org.conndoctor.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.language.Languages;

/**
 * Opens chats, takes messages and shows what follows from them. Whatever comes in is checked and freed of secrets
 * before it is stored, and stored before it is answered. Thread safe.
 */
public final class Chats {

    /** All texts of a chat together, in UTF-16 units: each view reads them anew. */
    static final int TEXTS = 512 * 1024;

    private final DoctorOnDuty duty;
    private final ChatStore store;
    private final ChatEvents events;
    private final Clock clock;

    /** @param events is told of what is said here */
    public Chats(DoctorOnDuty duty, ChatStore store, ChatEvents events, Clock clock) {
        this.duty = duty;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new chat.
     *
     * @param text the first one pasted, neither blank nor longer than a text may be
     * @param language of the reader, one that is spoken
     */
    public ChatView open(Optional<String> text, String language) {
        var doctor = duty.doctor();
        var first = new ArrayList<Content>();
        first.add(new Content.LanguageChosen(language));
        text.map(Chats::fitToKeep).map(Content.Pasted::new).ifPresent(first::add);
        var chat = store.open(first, doctor.knowledge().version(), clock.instant());
        return view(chat, doctor, Optional.empty());
    }

    /**
     * Shows a chat.
     *
     * @param language for this reading only; the chat's own where empty
     * @throws ChatRefusal where there is none
     */
    public ChatView read(String id, Optional<String> language) {
        return view(existing(id), duty.doctor(), language);
    }

    /**
     * Takes one message.
     *
     * @throws ChatRefusal where there is no such chat, it is full, or the message says what cannot be
     */
    public ChatView add(String id, Content content) {
        var doctor = duty.doctor();
        var chat = existing(id);
        var accepted = accepted(content, chat, doctor);
        if (accepted instanceof Content.TakenBack back && chat.takenBack().contains(back.seq())) {
            // Said twice, as after a lost reply: nothing changes.
            return view(chat, doctor, Optional.empty());
        }
        var message = store.append(id, accepted, doctor.knowledge().version(), clock.instant());
        events.said(id, message.seq());
        // Read again: another node may have said something in between.
        return view(existing(id), doctor, Optional.empty());
    }

    /** @throws ChatRefusal where there is no such chat */
    public void delete(String id) {
        if (!ChatId.isOne(id) || !store.delete(id, clock.instant())) {
            throw ChatRefusal.unknownChat();
        }
        events.deleted(id);
    }

    private Chat existing(String id) {
        return Optional.of(id)
                .filter(ChatId::isOne)
                .flatMap(known -> store.read(known, clock.instant()))
                .orElseThrow(ChatRefusal::unknownChat);
    }

    private static Content accepted(Content content, Chat chat, Doctor doctor) {
        if (content instanceof Content.Answered answered) {
            return answer(answered, doctor);
        }
        if (content instanceof Content.Pasted pasted) {
            var text = fitToKeep(pasted.text());
            int together = chat.messages().stream()
                    .map(Message::content)
                    .mapToInt(c -> c instanceof Content.Pasted p ? p.text().length() : 0)
                    .sum();
            if (together + text.length() > TEXTS) {
                throw ChatRefusal.full();
            }
            return new Content.Pasted(text);
        }
        if (content instanceof Content.TakenBack back) {
            chat.message(back.seq())
                    .map(Message::content)
                    .filter(c -> c instanceof Content.Answered || c instanceof Content.Pasted)
                    .orElseThrow(() -> ChatRefusal.unknownMessage(back.seq()));
        }
        return content;
    }

    private static Content answer(Content.Answered answered, Doctor doctor) {
        var answerable = new Answerable(doctor.knowledge());
        var id = answered.observation();
        if (!answerable.knows(id)) {
            throw ChatRefusal.unknownObservation(id);
        }
        if (!answerable.allows(id, answered.value())) {
            throw ChatRefusal.wrongValue(id, answered.value(), answerable.values(id));
        }
        // Where the values are given, none is a secret.
        return answerable.values(id).isEmpty() ? new Content.Answered(id, fitToKeep(answered.value())) : answered;
    }

    /** Without secrets, and without halves of characters, which neither JSON nor a database can hold. */
    private static String fitToKeep(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(whole::appendCodePoint);
        return Redaction.redact(whole.toString());
    }

    private static ChatView view(Chat chat, Doctor doctor, Optional<String> wish) {
        var languages = doctor.knowledge().languages();
        // A language that was spoken when it was chosen may be gone.
        var language = List.of(wish, Optional.of(chat.language())).stream()
                .flatMap(Optional::stream)
                .filter(languages.tags()::contains)
                .findFirst()
                .orElse(Languages.REFERENCE);
        return new ChatWording(doctor, language).view(chat);
    }
}
