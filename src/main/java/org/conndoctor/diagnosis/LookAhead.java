package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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

    /** After so many answers a likely cause is worth more than one more question. */
    static final int PATIENCE = 4;

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
        if (causes.isEmpty() || isEnough(causes.get(0).standing().status(), known)) {
            return Optional.empty();
        }
        var askable = askable(causes, known, target, offered);
        var place = place(target);
        var first = askable.stream().filter(o -> o.firstFor().contains(place)).toList();
        return best(first, hearing, causes, known).or(() -> best(askable, hearing, causes, known));
    }

    /** That which leaves the least doubt for the least effort; none where none is worth it. */
    private Optional<OpenQuestion> best(
            List<ObservationDefinition> askable,
            Hearing hearing,
            List<Weighed> causes,
            Map<String, Observation> known) {
        Map<String, Double> weights = new HashMap<>();
        causes.forEach(c -> weights.put(c.cause(), weight(c.standing(), c.often())));
        double doubt = doubt(weights.values());
        OpenQuestion best = null;
        double bestWorth = WORTH_ASKING;
        for (var definition : askable) {
            var asked = ask(definition, hearing, causes, weights, known);
            double worth = (doubt - asked.doubtLeft) / Math.sqrt(asked.effort);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = new OpenQuestion(definition.id(), asked.tellsApart);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether nobody is asked on: a cause is sure, or likely after as many answers as a person gives with patience. */
    private static boolean isEnough(Status best, Map<String, Observation> known) {
        long answers =
                known.values().stream().filter(o -> o.source() == Source.ANSWER).count();
        return best == Status.CONFIRMED || best == Status.LIKELY && answers >= PATIENCE;
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

    /** @param effort that of the question, and of what is asked after it as far as it comes to that */
    private record Asked(double doubtLeft, double effort, List<String> tellsApart) {}

    private Asked ask(
            ObservationDefinition definition,
            Hearing hearing,
            List<Weighed> causes,
            Map<String, Double> weights,
            Map<String, Observation> known) {
        var touched = new ArrayList<String>();
        var outlooks = new ArrayList<Outlook>();
        for (var value : definition.values()) {
            var answer = new Observation(definition.id(), value, Source.ANSWER);
            var next = after(answer, known);
            outlooks.add(hearing.supposing(answer, standings -> {
                causes.stream()
                        .filter(c ->
                                standing(standings, c).status() != c.standing().status())
                        .map(Weighed::cause)
                        .filter(c -> !touched.contains(c))
                        .forEach(touched::add);
                var outlook = outlook(standings, causes, weights);
                return outlook.confirms || next.isEmpty()
                        ? outlook
                        : outlook.before(
                                next.get().effort(), left(next.get(), hearing, causes, weights(standings, causes)));
            }));
        }
        var order =
                causes.stream().map(Weighed::cause).filter(touched::contains).toList();
        return new Asked(
                expected(outlooks, o -> o.doubtLeft),
                definition.effort() + expected(outlooks, o -> o.effortAfter),
                order);
    }

    /** What is asked only after this answer: the reason why many ask for it. */
    private Optional<ObservationDefinition> after(Observation answer, Map<String, Observation> known) {
        return knowledge.observations().values().stream()
                .filter(o -> o.effort() > 0 && !known.containsKey(o.id()))
                .filter(o -> o.after().equals(Map.of(answer.id(), answer.value())))
                .findFirst();
    }

    /** The doubt that is to be expected after a question, in a world in which something is supposed already. */
    private static double left(
            ObservationDefinition definition, Hearing hearing, List<Weighed> causes, Map<String, Double> weights) {
        var outlooks = definition.values().stream()
                .map(value -> hearing.supposing(
                        new Observation(definition.id(), value, Source.ANSWER),
                        standings -> outlook(standings, causes, weights)))
                .toList();
        return expected(outlooks, o -> o.doubtLeft);
    }

    private static Map<String, Double> weights(Map<String, Standing> standings, List<Weighed> causes) {
        Map<String, Double> weights = new HashMap<>();
        causes.forEach(c -> weights.put(c.cause(), weight(standing(standings, c), c.often())));
        return weights;
    }

    /** Answers that confirm nothing share what is likely: there may be several ways to say "not this". */
    private static double expected(List<Outlook> outlooks, ToDoubleFunction<Outlook> what) {
        long open = outlooks.stream().filter(o -> !o.confirms).count();
        double total = 0;
        double expected = 0;
        for (var outlook : outlooks) {
            double likely = outlook.confirms ? outlook.chance : outlook.chance / open;
            expected += likely * what.applyAsDouble(outlook);
            total += likely;
        }
        return total == 0 ? Double.MAX_VALUE : expected / total;
    }

    /** What one answer would leave, and how much speaks for getting it. */
    private record Outlook(double chance, double doubtLeft, boolean confirms, double effortAfter) {

        /** The same, with one more question after it, where that leaves less. */
        Outlook before(int effort, double left) {
            return left < doubtLeft ? new Outlook(chance, left, confirms, effort) : this;
        }
    }

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
        return confirmed > 0 ? new Outlook(confirmed, 0, true, 0) : new Outlook(chance, doubt(after), false, 0);
    }

    private static Standing standing(Map<String, Standing> supposed, Weighed cause) {
        return supposed.getOrDefault(cause.cause(), new Standing());
    }

    /** How much a cause weighs beside the others: by status, and within it by how often it is met. */
    private static double weight(Standing standing, int often) {
        double usual = 1 + Math.min(often, 20) / 3.0;
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
