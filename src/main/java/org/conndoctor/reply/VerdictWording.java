package org.conndoctor.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.diagnosis.DiagnosedCause;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Status;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.Filled;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Template;
import org.conndoctor.language.Texts;
import org.conndoctor.recognition.SeenSymptom;
import org.jspecify.annotations.Nullable;

/**
 * Says what was found and what it most likely means, as sure as the evidence and no surer, and what to do first. Once
 * for page, API and terminal alike.
 */
final class VerdictWording {

    /** More than these are no answer: then the likeliest are named, and the question decides. */
    private static final int FEW = 3;

    private static final int NAMED = 2;

    /** What to do first where only a part of the way was looked at. */
    private static final Map<String, String> FIRST = Map.of(
            "on-server", "first.partly.on-server",
            "opens-on-server", "first.partly.on-server",
            "opens", "first.partly.opens");

    private final Texts texts;
    private final FactTexts facts;
    private final TitleList titles;

    VerdictWording(Texts texts, FactTexts facts) {
        this.texts = texts;
        this.facts = facts;
        this.titles = new TitleList(texts);
    }

    /**
     * The verdict.
     *
     * @param values what stands in for host and port
     * @param products names of those that the reader uses
     * @param asks whether a question goes with it
     */
    Verdict of(Diagnosis diagnosis, Map<String, String> values, Set<String> products, boolean asks) {
        return switch (diagnosis.outcome()) {
            case WELL -> well(diagnosis, values);
            case PARTLY -> partly(diagnosis, values);
            case UNKNOWN -> {
                var end = diagnosis.ownWords() ? "own" : "unknown";
                yield new Verdict(
                        "unknown",
                        texts.say("page.reply.unknown.title"),
                        texts.say("verdict." + end),
                        said("first." + end));
            }
            case ASK_SYMPTOM -> ask(diagnosis, values, products, asks);
            case DIAGNOSED -> diagnosed(diagnosis, values, products, asks);
        };
    }

    /** Nobody says how it fails; what the rest of the text speaks for is said all the same. */
    private Verdict ask(Diagnosis diagnosis, Map<String, String> values, Set<String> products, boolean asks) {
        var title = texts.say("page.reply.ask.title");
        var summary = withTarget("verdict.ask", values);
        var first = asks ? null : said("first.unknown");
        if (diagnosis.causes().isEmpty()) {
            return new Verdict("ask", title, summary, first);
        }
        var leading = leading(diagnosis.causes());
        var best = texts.cause(leading.get(0).id());
        if (leading.size() == 1) {
            var said = best.map(b -> new Filled(
                            leading.get(0).status() == Status.CONFIRMED ? b.certain() : b.likely(), values)
                    .toString());
            return new Verdict(
                    "ask",
                    title,
                    said.map(l -> joined(summary, l)).orElse(summary),
                    toDo(best, values, products, true, first));
        }
        var named = titles.anyOf(leading.stream().limit(FEW).toList());
        var key = leading.size() <= FEW ? "verdict.one-of." + leading.size() : "verdict.open";
        return new Verdict("ask", title, joined(summary, texts.say(key, Map.of("causes", named))), first);
    }

    /** As well as it looks from where it was tried. */
    private Verdict well(Diagnosis diagnosis, Map<String, String> values) {
        var partly = "verdict.partly." + diagnosis.answers().orElse("");
        var summary = texts.has(partly)
                ? texts.say(partly, Map.of("target", values.getOrDefault("target", "")))
                : withTarget("verdict.well", values);
        return new Verdict("well", texts.say("page.reply.well.title"), summary, said("first.well"));
    }

    /** Nothing wrong so far, and why that is not all. */
    private Verdict partly(Diagnosis diagnosis, Map<String, String> values) {
        var how = diagnosis.answers().orElseThrow();
        var target = values.getOrDefault("target", values.getOrDefault("host", ""));
        return new Verdict(
                "partly",
                texts.say("page.reply.partly.title"),
                texts.say("verdict.partly." + how, Map.of("target", target)),
                said(FIRST.getOrDefault(how, "first.partly.elsewhere")));
    }

    private Verdict diagnosed(Diagnosis diagnosis, Map<String, String> values, Set<String> products, boolean asks) {
        var symptom = text(diagnosis.symptoms().get(0));
        var found = found(symptom, values);
        var first =
                symptom == null ? null : new Filled(symptom.first().of(products).text(), values);
        var title = symptom == null ? "" : symptom.title();
        if (diagnosis.causes().isEmpty()) {
            return new Verdict("open", title, found, first);
        }
        if (diagnosis.isRuledOut()) {
            return ruledOut(diagnosis, title);
        }
        var leading = leading(diagnosis.causes());
        if (leading.get(0).status() != Status.CONFIRMED && restsOnMisleadingWords(diagnosis)) {
            return doubtful(diagnosis, values, asks);
        }
        var best = texts.cause(leading.get(0).id());
        if (leading.get(0).status() == Status.CONFIRMED) {
            var certain = best.map(b -> new Filled(b.certain(), values).toString());
            return new Verdict(
                    "confirmed",
                    best.map(CauseText::title).orElse(title),
                    certain.map(c -> joined(found, c)).orElse(found),
                    toDo(best, values, products, true, first));
        }
        if (leading.size() == 1) {
            var likely = best.map(b -> new Filled(b.likely(), values).toString());
            return new Verdict(
                    "likely",
                    title,
                    likely.map(l -> joined(found, l)).orElse(found),
                    toDo(best, values, products, asks, first));
        }
        boolean few = leading.size() <= FEW;
        var key = few ? "verdict.one-of." + leading.size() : "verdict.open";
        var named = titles.anyOf(leading.stream().limit(few ? FEW : NAMED).toList());
        return new Verdict(
                few ? "one-of" : "open",
                title,
                joined(found, texts.say(key, Map.of("causes", named))),
                asks ? first : toDo(best, values, products, false, first));
    }

    /** Whether the symptom is seen by nothing but words that its program prints for others as well. */
    private static boolean restsOnMisleadingWords(Diagnosis diagnosis) {
        var matches = diagnosis.symptoms().get(0).matches();
        return !matches.isEmpty()
                && diagnosis.programs().stream()
                        .filter(p -> p.canBeTrue() || p.symptoms().size() > 1)
                        .anyMatch(p -> matches.stream().allMatch(p::liesOver));
    }

    /** Neither how it fails nor why is known then, whatever one of the symptoms would make likely. */
    private Verdict doubtful(Diagnosis diagnosis, Map<String, String> values, boolean asks) {
        var named = titles.anyOf(diagnosis.causes().stream().limit(NAMED).toList());
        return new Verdict(
                "open",
                texts.say("page.reply.ask.title"),
                joined(withTarget("verdict.ask", values), texts.say("verdict.open", Map.of("causes", named))),
                asks ? null : said("first.unknown"));
    }

    private Verdict ruledOut(Diagnosis diagnosis, String title) {
        var doubtful = diagnosis.leastCertain();
        var summary = doubtful.map(o -> texts.say("verdict.ruled-out", Map.of("fact", facts.sentence(o))))
                .orElseGet(() -> texts.say("verdict.ruled-out.nothing-said"));
        return new Verdict(
                "ruled-out",
                title,
                summary,
                said(doubtful.isPresent() ? "first.ruled-out" : "first.ruled-out.nothing-said"));
    }

    /** The confirmed one; else all that are likely; else all that are possible; else what is left. */
    private static List<DiagnosedCause> leading(List<DiagnosedCause> causes) {
        var best = causes.get(0).status();
        var leading = causes.stream().filter(c -> c.status() == best);
        return best == Status.CONFIRMED ? leading.limit(1).toList() : leading.toList();
    }

    /** What the best cause says; behind closing words where nothing is confirmed and there is nothing left to ask. */
    private @Nullable Filled toDo(
            Optional<CauseText> best,
            Map<String, String> values,
            Set<String> products,
            boolean goesOn,
            @Nullable Filled otherwise) {
        if (best.isEmpty()) {
            return otherwise;
        }
        var first = best.get().first().of(products).text();
        return new Filled(goesOn ? first : new Template(texts.say("first.end") + "\n\n" + first.source()), values);
    }

    private @Nullable SymptomText text(SeenSymptom symptom) {
        return texts.symptom(symptom.id()).orElse(null);
    }

    private static String found(@Nullable SymptomText symptom, Map<String, String> values) {
        if (symptom == null) {
            return "";
        }
        if (!values.containsKey("host")) {
            return symptom.foundSomewhere().source();
        }
        // A host alone names the target as well, where no port is known.
        var known = new java.util.HashMap<>(values);
        known.putIfAbsent("target", values.get("host"));
        return symptom.found().fill(known);
    }

    private String withTarget(String key, Map<String, String> values) {
        var target = values.getOrDefault("target", values.get("host"));
        return target == null ? texts.say(key) : texts.say(key + ".target", Map.of("target", target));
    }

    private Filled said(String key) {
        return new Filled(new Template(texts.say(key)), Map.of());
    }

    /** Two sentences after each other, as the language puts them. */
    private String joined(String found, String meaning) {
        return texts.say("verdict.joined", Map.of("found", found, "meaning", meaning));
    }
}
