package org.conndoctor.chat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.knowledge.Proof;
import org.conndoctor.probe.GuardedProber;
import org.conndoctor.probe.ProberSettings;
import org.conndoctor.probe.policy.Allowance;
import org.conndoctor.probe.policy.ProbeBudget;
import org.conndoctor.probe.policy.ProbeScope;
import org.conndoctor.reply.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The knowledge of this checkout. Loading takes seconds, and a doctor never changes: one serves all tests. */
public final class Today {

    private static final KnowledgeFiles FILES = KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"));

    public static final Doctor DOCTOR = new Doctor(KnowledgeLoader.load(FILES));

    private Today() {}

    /** Every text that the proofs of the knowledge have: what people paste. */
    public static List<String> examples() {
        var proof = Proof.read(FILES, new Faults());
        var texts = new ArrayList<String>();
        proof.examples().forEach(e -> texts.add(e.text()));
        proof.cases().forEach(c -> texts.add(c.text()));
        return texts;
    }

    private static final GuardedProber LOOKS_AT_NOTHING = new GuardedProber(
            new ProberSettings(ProbeScope.OFF.policy(), ProberSettings.USUAL_BUDGET, false),
            new ProbeBudget(Allowance.USUAL));

    /** A chat in which just this was said. */
    static Chat chat(List<Content> contents) {
        var messages = new ArrayList<Message>();
        var version = DOCTOR.knowledge().version();
        for (var content : contents) {
            messages.add(new Message(messages.size() + 1, Instant.EPOCH, version, content));
        }
        return new Chat("0123456789abcdefghijkl", Instant.EPOCH, Instant.EPOCH.plus(ChatStore.KEPT), messages);
    }

    static ChatView view(List<Content> contents) {
        var chat = chat(contents);
        return new ChatWording(DOCTOR, chat.language(), LOOKS_AT_NOTHING).view(chat, Instant.EPOCH);
    }

    /** All that the reader is told of how things stand; what the last message changed depends on the way there. */
    static JsonNode standing(List<Content> contents) {
        var json = JsonMapper.shared();
        var told = (ObjectNode) json.readTree(json.writeValueAsBytes(diagnosis(contents)));
        return told.without("changed");
    }

    static Reply diagnosis(List<Content> contents) {
        return view(contents).diagnosis();
    }
}
