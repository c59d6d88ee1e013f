package org.conndoctor.recognition;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.OutputExample;

/** From every pasted output exactly the facts are read that its example names; from a near miss, none. */
public record OutputProof(Recognizer recognizer) implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        for (var example : subject.proof().outputs()) {
            prove(example, recognizer, faults);
        }
    }

    private static void prove(OutputExample example, Recognizer recognizer, Faults faults) {
        var read = recognizer.read(example.text());
        var target = example.target() == null
                ? Target.UNKNOWN
                : recognizer.target(example.target()).orElse(Target.UNKNOWN);
        Map<String, String> observed = new TreeMap<>();
        read.conditionals().stream()
                .filter(c -> c.holdsFor(target))
                .forEach(c -> observed.putIfAbsent(
                        c.observation().id(), c.observation().value()));
        if (!observed.equals(new TreeMap<>(example.observes()))) {
            faults.add(
                    example.file(),
                    example.line(),
                    example.by() + ": reads " + observed + ", expected " + new TreeMap<>(example.observes()));
        }
        var listeners = new TreeSet<String>();
        read.listeners().forEach(l -> listeners.add(written(l)));
        if (!listeners.equals(new TreeSet<>(example.listeners()))) {
            faults.add(
                    example.file(),
                    example.line(),
                    example.by() + ": reads the listeners " + listeners + ", expected " + example.listeners());
        }
    }

    private static String written(Listener listener) {
        var protocol = listener.protocol().isEmpty() ? "" : listener.protocol() + "://";
        var address = listener.address().indexOf(':') >= 0 ? "[" + listener.address() + "]" : listener.address();
        return protocol + address + ":" + listener.port();
    }
}
