package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.language.Texts;

/** Asks whether the doctor shall look for itself, and says what it would do or why it will not. Immutable. */
public final class LookWording {

    private final Texts texts;

    public LookWording(Texts texts) {
        this.texts = texts;
    }

    /** The question, which names host, port and from where it would be looked. */
    public String offer(String place, Target target) {
        return texts.say("look.offer." + place, values(target));
    }

    /** What would be done, step by step. */
    public List<String> steps(String place, Target target) {
        var steps = new ArrayList<String>();
        var scheme = Objects.requireNonNullElse(target.scheme(), "");
        boolean tls = scheme.equals("wss") || scheme.equals("https");
        boolean web = target.isWebSocket() || scheme.startsWith("http");
        if (target.isByName()) {
            steps.add("names");
        }
        steps.add("tcp");
        if (tls) {
            steps.add("tls");
        }
        if (web) {
            steps.add(target.isWebSocket() ? "websocket" : "http");
        }
        steps.add("other-ports");
        if (place.equals(ProbeResult.CLIENT)) {
            steps.add("host");
        }
        return steps.stream()
                .map(s -> texts.say("look.step." + s, values(target)))
                .toList();
    }

    /**
     * Why it will not look.
     *
     * @param reason the word of the policy
     * @param detail what the policy names, for instance a block of addresses
     */
    public String refusal(String reason, String detail, Target target) {
        var values = new java.util.HashMap<>(values(target));
        values.put("detail", detail);
        return texts.say("look.refused." + reason, values);
    }

    private static Map<String, String> values(Target target) {
        return Map.of("host", Objects.requireNonNullElse(target.host(), ""), "port", Integer.toString(target.port()));
    }
}
