package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Texts;

/** Says facts, of whatever kind, in one language. */
final class FactTexts {

    private final Texts texts;

    FactTexts(Texts texts) {
        this.texts = texts;
    }

    /** The id by which the vocabulary calls a fact. */
    static String idOf(Object fact) {
        if (fact instanceof Observation observation) {
            return observation.id();
        }
        if (fact instanceof SymptomSeen) {
            return Doctor.SYMPTOM;
        }
        return fact instanceof Listener ? "listener" : "target";
    }

    Reply.Fact fact(Observation o) {
        return new Reply.Fact(o.id(), o.value(), o.source().word(), say(o.id(), o.value()));
    }

    Reply.Fact fact(Object fact, Source source) {
        return new Reply.Fact(idOf(fact), valueOf(fact), source.word(), sentence(fact));
    }

    /** The fact as a sentence. */
    String sentence(Object fact) {
        if (fact instanceof Observation o) {
            return say(o.id(), o.value());
        }
        var value = fact instanceof SymptomSeen seen ? symptomTitle(seen.id()) : valueOf(fact);
        return texts.say("observation." + idOf(fact), Map.of("value", value));
    }

    /** What a live look saw, as a sentence. */
    String sentence(ProbeResult look, Map<String, String> values) {
        Map<String, Object> arguments = new HashMap<>(values);
        look.details().forEach((name, value) -> arguments.put(argument(name), value));
        arguments.put("address", look.address());
        arguments.put("millis", look.millis());
        var key = "probe." + look.probe() + "." + look.outcome();
        // What a former version could see may have no words any more.
        return texts.has(key) ? texts.say(key, arguments) : look.probe() + ": " + look.outcome();
    }

    /** Messages know details by letters only: {@code header.cf-ray} is {@code cfray} there. */
    private static String argument(String detail) {
        var name = detail.startsWith("header.") ? detail.substring("header.".length()) : detail;
        return name.replace("-", "");
    }

    String symptomTitle(String id) {
        return texts.symptom(id).map(SymptomText::title).orElse(id);
    }

    private String say(String id, String value) {
        var closed = "observation." + id + "." + value;
        return texts.has(closed) ? texts.say(closed, Map.of()) : texts.say("observation." + id, Map.of("value", value));
    }

    private static String valueOf(Object fact) {
        if (fact instanceof SymptomSeen seen) {
            return seen.id();
        }
        if (fact instanceof Listener listener) {
            var protocol = listener.protocol().isEmpty() ? "" : listener.protocol() + "://";
            return protocol + bracketed(listener.address()) + ":" + listener.port();
        }
        return fact instanceof Target target ? written(target) : fact.toString();
    }

    /** A target as people write it, as far as it is known. */
    static String written(Target target) {
        var parts = new StringBuilder();
        if (target.scheme() != null) {
            parts.append(target.scheme()).append("://");
        }
        if (target.host() != null) {
            parts.append(bracketed(target.host()));
        }
        if (target.port() != Target.UNKNOWN_PORT) {
            parts.append(':').append(target.port());
        }
        return parts.toString();
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    /** Values of a finding's facts, by the names that messages use. */
    Map<String, String> arguments(List<Object> facts) {
        var arguments = new HashMap<String, String>();
        for (var fact : facts) {
            if (fact instanceof Target target) {
                arguments.put("host", target.host() == null ? "" : target.host());
                arguments.put("port", Integer.toString(target.port()));
                arguments.put("scheme", target.scheme() == null ? "" : target.scheme());
            } else if (fact instanceof Listener listener) {
                arguments.put("address", listener.address());
                arguments.put("listenport", Integer.toString(listener.port()));
                arguments.put("protocol", listener.protocol());
            } else if (fact instanceof Observation observation) {
                arguments.put("status", observation.value());
            } else if (fact instanceof SymptomSeen seen) {
                arguments.put("symptom", symptomTitle(seen.id()));
            }
        }
        return arguments;
    }

    /** All facts as sentences, for findings that need no words of their own. */
    String sentences(List<Object> facts) {
        var all = new ArrayList<String>();
        facts.forEach(fact -> all.add(sentence(fact)));
        return String.join(" ", all);
    }
}
