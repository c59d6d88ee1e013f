package org.conndoctor.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conndoctor.diagnosis.Answerable;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.facts.Target;
import org.conndoctor.language.Languages;
import org.conndoctor.probe.GuardedProber;
import org.conndoctor.probe.Look;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;

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
    private final GuardedProber prober;
    private final Clock clock;

    /**
     * Keeps chats in a store.
     *
     * @param events is told of what is said here
     * @param prober looks where a user agrees; its policy may be to look at nothing
     */
    public Chats(DoctorOnDuty duty, ChatStore store, ChatEvents events, GuardedProber prober, Clock clock) {
        this.duty = duty;
        this.store = store;
        this.events = events;
        this.prober = prober;
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
        text.map(pasted -> fitToKeep(pasted, doctor)).map(Content.Pasted::new).ifPresent(first::add);
        var chat = store.open(first, doctor.knowledge().version(), clock.instant());
        return view(chat, doctor, Optional.empty());
    }

    /**
     * Shows a chat.
     *
     * @param key the chat's id, or the key that only reads
     *
     * @param language for this reading only; the chat's own where empty
     * @throws ChatRefusal where there is none
     */
    public ChatView read(String key, Optional<String> language) {
        var chat = found(key).orElseGet(() -> existing(named(key)));
        return view(chat, duty.doctor(), language).to(key);
    }

    /**
     * The id of a chat, by the key that reads and writes it or by the one that only reads.
     *
     * @throws ChatRefusal where there is none
     */
    public String named(String key) {
        if (!ChatId.isOne(key)) {
            throw ChatRefusal.unknownChat();
        }
        return store.readBy(key, clock.instant()).orElse(key);
    }

    /**
     * Takes one message. Where it is consent to a live look, that begins; its results come as a message of their own.
     *
     * @param caller who says it
     * @throws ChatRefusal where there is no such chat, it is full, or the message says what cannot be
     * @throws org.conndoctor.probe.LookRefused where a look is agreed to that must not be
     */
    public ChatView add(String id, Content content, Caller caller) {
        var doctor = duty.doctor();
        var chat = writable(id);
        var accepted = accepted(content, chat, doctor);
        if (accepted instanceof Content.TakenBack back && chat.takenBack().contains(back.seq())) {
            // Said twice, as after a lost reply: nothing changes.
            return view(chat, doctor, Optional.empty());
        }
        if (accepted instanceof Content.Consented consent && consent.agreed()) {
            var target = doctor.target(chat.complaint(doctor.recognizer()));
            if (!LiveLook.of(chat, target, false, clock.instant()).isRunning()) {
                new LookInChat(this, events, prober).begin(chat, target, caller);
            }
        } else {
            append(id, accepted);
        }
        // Read again: another node may have said something in between.
        return view(existing(id), doctor, Optional.empty());
    }

    /** How a look at this target is to be done. */
    Look look(Chat chat, Target target, String place) {
        var doctor = duty.doctor();
        var path = doctor.path(chat.complaint(doctor.recognizer()), target);
        return new Look(place, target, path, doctor.knowledge().portsTried());
    }

    /** Keeps what was said, durably, and tells those who listen. */
    void append(String id, Content accepted) {
        var message = store.append(id, accepted, duty.doctor().knowledge().version(), clock.instant());
        events.said(id, message.seq());
    }

    /**
     * What a look sees while it goes on, in words.
     *
     * @param language that the listener was told the chat in
     */
    public Reply.Look tell(ChatEvents.Seen seen, String language) {
        return new Wording(duty.doctor().knowledge(), language).look(seen.result(), seen.target());
    }

    /** @throws ChatRefusal where there is no such chat */
    public void delete(String id) {
        if (!ChatId.isOne(id) || !store.delete(id, clock.instant())) {
            throw refused(id);
        }
        events.deleted(id);
    }

    private Optional<Chat> found(String id) {
        return Optional.of(id).filter(ChatId::isOne).flatMap(known -> store.read(known, clock.instant()));
    }

    private Chat existing(String id) {
        return found(id).orElseThrow(ChatRefusal::unknownChat);
    }

    private Chat writable(String id) {
        return found(id).orElseThrow(() -> refused(id));
    }

    private ChatRefusal refused(String key) {
        boolean reads = ChatId.isOne(key) && store.readBy(key, clock.instant()).isPresent();
        return reads ? ChatRefusal.readOnly() : ChatRefusal.unknownChat();
    }

    private static Content accepted(Content content, Chat chat, Doctor doctor) {
        if (content instanceof Content.Consented consent) {
            return consented(consent, chat, doctor);
        }
        if (content instanceof Content.Looked looked) {
            return BrowserLook.accepted(looked, doctor.knowledge(), doctor.redaction());
        }
        if (content instanceof Content.Answered answered) {
            return answer(answered, doctor);
        }
        if (content instanceof Content.Targeted targeted) {
            var given = fitToKeep(targeted.given(), doctor);
            doctor.recognizer().target(given).orElseThrow(ChatRefusal::badTarget);
            return new Content.Targeted(given);
        }
        if (content instanceof Content.Pasted pasted) {
            var text = fitToKeep(pasted.text(), doctor);
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
                    .filter(c -> c instanceof Content.Answered
                            || c instanceof Content.Pasted
                            || c instanceof Content.Targeted
                            || c instanceof Content.Looked)
                    .orElseThrow(() -> ChatRefusal.unknownMessage(back.seq()));
        }
        return content;
    }

    private static Content consented(Content.Consented consent, Chat chat, Doctor doctor) {
        var target = doctor.target(chat.complaint(doctor.recognizer()));
        if (!target.isComplete()) {
            throw ChatRefusal.noTarget();
        }
        if (!consent.host().equals(target.host()) || consent.port() != target.port()) {
            throw ChatRefusal.otherTarget();
        }
        if (consent.agreed() && chat.messages().size() + 2 > ChatStore.MESSAGES) {
            // A look is for what is kept of it: the consent and what was seen.
            throw ChatRefusal.full();
        }
        return consent;
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
        return answerable.values(id).isEmpty()
                ? new Content.Answered(id, fitToKeep(answered.value(), doctor))
                : answered;
    }

    /** Without secrets, and without halves of characters, which neither JSON nor a database can hold. */
    private static String fitToKeep(String text, Doctor doctor) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(whole::appendCodePoint);
        return doctor.redaction().redact(whole.toString());
    }

    private ChatView view(Chat chat, Doctor doctor, Optional<String> wish) {
        return new ChatWording(doctor, language(chat, doctor, wish), prober).view(chat, clock.instant());
    }

    private static String language(Chat chat, Doctor doctor, Optional<String> wish) {
        // A language that was spoken when it was chosen may be gone.
        return List.of(wish, Optional.of(chat.language())).stream()
                .flatMap(Optional::stream)
                .filter(doctor.knowledge().languages().tags()::contains)
                .findFirst()
                .orElse(Languages.REFERENCE);
    }
}
