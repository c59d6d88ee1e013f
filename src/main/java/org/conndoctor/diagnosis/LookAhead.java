package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ObservationDefinition;

/**
 * Picks the next question by asking the rules themselves what each answer would leave: the least doubt for the least
 * effort. Doubt is the entropy, in bits, of the weights of the causes that remain. Thread safe.
 */
final class LookAhead {

    /** Less than this much doubt removed, in bits per unit of effort, is not worth a person's time. */
    private static final double WORTH_ASKING = 0.03;

    /** The weight of a cause that the doctor does not know of. */
    private static final double NONE_OF_THESE = 0.5;

    private final Knowledge knowledge;

    LookAhead(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The question to ask, or empty where a cause is confirmed or no answer would change the picture.
     *
     * @param known observations by id, those that the user cannot tell included
     * @param target where it lies decides what makes sense to ask
     * @param offered places from which a live look is to be had: what it can tell is not asked
     */
    Optional<OpenQuestion> next(
            Hearing hearing, List<Weighed> causes, Map<String, Observation> known, Target target, Set<String> offered) {
        if (causes.isEmpty() || causes.get(0).standing().status() == Status.CONFIRMED) {
            return Optional.empty();
        }
        Map<String, Double> weights = new HashMap<>();
        causes.forEach(c -> weights.put(c.cause(), weight(c.standing(), c.often())));
        double doubt = doubt(weights.values());
        OpenQuestion best = null;
        double bestWorth = WORTH_ASKING;
        for (var definition : firstAmong(askable(causes, known, target, offered), target)) {
            var asked = ask(definition, hearing, causes, weights);
            double worth = (doubt - asked.doubtLeft) / Math.sqrt(definition.effort());
            if (worth > bestWorth) {
                bestWorth = worth;
                best = new OpenQuestion(definition.id(), asked.tellsApart);
            }
        }
        return Optional.ofNullable(best);
    }

    /** What is asked before all else of such a target, if anything; else all of them. */
    private static List<ObservationDefinition> firstAmong(List<ObservationDefinition> askable, Target target) {
        var place = place(target);
        var first = askable.stream().filter(o -> o.firstFor().contains(place)).toList();
        return first.isEmpty() ? askable : first;
    }

    private static String place(Target target) {
        return target.host() == null ? "" : AddressRange.of(target.host()).word();
    }

    /** Those about which rules of a cause still in question ask, in the order of ids. */
    private List<ObservationDefinition> askable(
            List<Weighed> causes, Map<String, Observation> known, Target target, Set<String> offered) {
        var place = place(target);
        Set<String> weighing = causes.stream()
                .filter(c -> c.standing().status() != Status.RULED_OUT)
                .flatMap(c -> knowledge.causes().get(c.cause()).weighs().stream())
                .collect(Collectors.toSet());
        return knowledge.observations().values().stream()
                .filter(o -> o.effort() > 0 && weighing.contains(o.id()) && !known.containsKey(o.id()))
                .filter(o -> !o.notFor().contains(place))
                .filter(o -> o.probe().stream().noneMatch(offered::contains))
                .filter(o -> o.after().entrySet().stream().allMatch(a -> {
                    var before = known.get(a.getKey());
                    return before != null && before.value().equals(a.getValue());
                }))
                .toList();
    }

    private record Asked(double doubtLeft, List<String> tellsApart) {}

    private static Asked ask(
            ObservationDefinition definition, Hearing hearing, List<Weighed> causes, Map<String, Double> weights) {
        var touched = new ArrayList<String>();
        var outlooks = new ArrayList<Outlook>();
        for (var value : definition.values()) {
            var supposed = hearing.suppose(new Observation(definition.id(), value, Source.ANSWER));
            outlooks.add(outlook(supposed, causes, weights));
            causes.stream()
                    .filter(c -> standing(supposed, c).status() != c.standing().status())
                    .map(Weighed::cause)
                    .filter(c -> !touched.contains(c))
                    .forEach(touched::add);
        }
        // Answers that confirm nothing share what is likely: there may be several ways to say "not this".
        long open = outlooks.stream().filter(o -> !o.confirms).count();
        double total = 0;
        double expected = 0;
        for (var outlook : outlooks) {
            double likely = outlook.confirms ? outlook.chance : outlook.chance / open;
            expected += likely * outlook.doubtLeft;
            total += likely;
        }
        var order =
                causes.stream().map(Weighed::cause).filter(touched::contains).toList();
        return new Asked(total == 0 ? Double.MAX_VALUE : expected / total, order);
    }

    /** What one answer would leave, and how much speaks for getting it. */
    private record Outlook(double chance, double doubtLeft, boolean confirms) {}

    private static Outlook outlook(Map<String, Standing> supposed, List<Weighed> causes, Map<String, Double> weights) {
        var after = new ArrayList<Double>();
        double chance = 0;
        double confirmed = 0;
        for (var cause : causes) {
            var standing = standing(supposed, cause);
            double weight = weight(standing, cause.often());
            after.add(weight);
            // What an answer rules out speaks for how unlikely the answer is.
            chance += Math.min(weight, weights.get(cause.cause()));
            if (standing.status() == Status.CONFIRMED) {
                confirmed = Math.max(confirmed, weights.get(cause.cause()));
            }
        }
        // An answer that confirms a cause is as likely as that cause, and leaves no doubt.
        return confirmed > 0 ? new Outlook(confirmed, 0, true) : new Outlook(chance, doubt(after), false);
    }

    private static Standing standing(Map<String, Standing> supposed, Weighed cause) {
        return supposed.getOrDefault(cause.cause(), new Standing());
    }

    /** How much a cause weighs beside the others: by status, and within it by how often it is met. */
    private static double weight(Standing standing, int often) {
        double usual = 1 + Math.min(often, 20) / 10.0;
        return usual
                * switch (standing.status()) {
                    case CONFIRMED -> 100;
                    case LIKELY -> 1 + 2.0 * standing.balance();
                    case POSSIBLE -> 1;
                    case UNLIKELY -> 0.3;
                    case RULED_OUT -> 0;
                };
    }

    /** In bits; that it is none of these causes is always in the balance, so a lone suspect is still worth confirming. */
    private static double doubt(Iterable<Double> weights) {
        double total = NONE_OF_THESE;
        for (double w : weights) {
            total += w;
        }
        double bits = -NONE_OF_THESE / total * (Math.log(NONE_OF_THESE / total) / Math.log(2));
        for (double w : weights) {
            if (w > 0) {
                bits -= w / total * (Math.log(w / total) / Math.log(2));
            }
        }
        return bits;
    }
}
