package org.conndoctor.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Target;

/**
 * A set of facts without what no rule can tell from anything else: to rules that name no host, one public address is as
 * good as any other. Equal situations have the same next question.
 */
record Situation(
        List<String> symptoms,
        Set<String> observations,
        Set<String> signs,
        List<Listener> listeners,
        String target,
        int port,
        Set<String> software,
        Set<String> offered) {

    private static final int ANY_PORT = 1;

    /**
     * The situation of what is known.
     *
     * @param offered places from which a live look is to be had
     * @param constants every number and text that stands in a rule
     */
    static Situation of(Evidence evidence, Set<String> offered, Set<String> constants) {
        var observations = Stream.concat(evidence.known().values().stream(), evidence.against().stream())
                .map(o -> o.id() + '=' + o.value())
                .collect(Collectors.toSet());
        var target = evidence.target();
        var host = target.host();
        var place = host == null
                ? ""
                : constants.contains(host) ? host : AddressRange.of(host).word();
        // With a listener beside it, a port is compared with another, and its number matters.
        boolean matters = !evidence.listeners().isEmpty()
                || target.port() == Target.UNKNOWN_PORT
                || constants.contains(Integer.toString(target.port()));
        return new Situation(
                evidence.symptomIds(),
                observations,
                evidence.signs().stream().map(o -> o.id() + '=' + o.value()).collect(Collectors.toSet()),
                List.copyOf(evidence.listeners().keySet()),
                target.scheme() + " " + place,
                matters ? target.port() : ANY_PORT,
                evidence.software().stream()
                        .flatMap(s -> Stream.of(s.id(), s.kind()))
                        .filter(constants::contains)
                        .collect(Collectors.toSet()),
                offered);
    }
}
