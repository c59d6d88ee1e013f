package org.conndoctor.diagnosis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.ObservationDefinition;

/**
 * What is known, without what no rule can tell from anything else: to rules that name no host, one public address is as
 * good as any other. In equal situations the rules say the same, and the next question is the same.
 *
 * @param symptoms best first
 * @param facts all that rules see, but for the target
 * @param untold what the user cannot tell: it is not asked again
 * @param target the target's scheme and where it lies; its host where that matters
 * @param port the target's; any where its number does not matter
 * @param offered places from which a live look is to be had
 */
record Situation(
        List<String> symptoms, Set<Object> facts, Set<String> untold, String target, int port, Set<String> offered) {

    private static final int ANY_PORT = 1;

    /** @param constants every number and text that stands in a rule */
    static Situation of(Evidence evidence, Set<String> offered, Set<String> constants) {
        var target = evidence.target();
        var facts = new HashSet<>(evidence.facts());
        facts.remove(target);
        // With a listener beside it, or with an address that somebody told, a target is compared with another.
        boolean compared = !evidence.listeners().isEmpty()
                || evidence.observations().stream().anyMatch(Situation::tellsAnAddress);
        var host = target.host();
        var place = host == null
                ? ""
                : compared || constants.contains(host)
                        ? host
                        : AddressRange.of(host).word();
        boolean portMatters =
                compared || target.port() == Target.UNKNOWN_PORT || constants.contains(Integer.toString(target.port()));
        return new Situation(
                evidence.symptomIds(),
                Set.copyOf(facts),
                evidence.known().entrySet().stream()
                        .filter(e -> e.getValue().value().equals(ObservationDefinition.UNKNOWN))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()),
                target.scheme() + " " + place,
                portMatters ? target.port() : ANY_PORT,
                offered);
    }

    /** Words of the vocabulary are short and without dots and colons. */
    private static boolean tellsAnAddress(Observation observation) {
        var value = observation.value();
        return value.indexOf('.') >= 0
                || value.indexOf(':') >= 0
                || value.chars().anyMatch(Character::isDigit);
    }
}
