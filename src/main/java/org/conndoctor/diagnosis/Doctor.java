package org.conndoctor.diagnosis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.SymptomDefinition;
import org.conndoctor.recognition.KnownWords;
import org.conndoctor.recognition.Recognised;
import org.conndoctor.recognition.Recognizer;
import org.conndoctor.recognition.TargetPath;
import org.conndoctor.recognition.redaction.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The whole way from a pasted text to its causes, at one version of the knowledge. A pure function of what is brought
 * and that version; thread safe.
 */
public final class Doctor {

    /** The observation by which a user names the symptom. */
    public static final String SYMPTOM = "symptom";

    /** Reasons that are remembered, of about a hundred bytes each. */
    private static final int REMEMBERED = 200_000;
    /** As many symptoms as fit a phone are offered; who has another describes it. */
    private static final int OFFERED = 9;

    private final Knowledge knowledge;
    private final Recognizer recognizer;
    private final Redaction redaction;
    private @Nullable KnownWords knownWords;
    private final RuleFacts ruleFacts;
    private final LookAhead lookAhead;
    private final ProbeReadings probeReadings;
    private final TargetSigns targetSigns;
    private final OwnWords ownWords;
    /**
     * Rules and looking ahead cost most of a diagnosis, and most people are in one of a few situations. Bounded, for
     * strangers choose what is asked.
     */
    private final Cache<Situation, Judgement> judgements = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Situation s, Judgement j) -> j.size())
            .executor(Runnable::run)
            .build();

    /** Symptoms that have causes, so that asking for them leads on; those with the most first. */
    private final List<String> withCauses;
    /** The symptom of a text that says no more than that connecting fails. */
    private final List<String> unspecific;

    public Doctor(Knowledge knowledge) {
        this.knowledge = knowledge;
        // To index all words takes as long as all the rest.
        var reads = CompletableFuture.supplyAsync(() -> new Recognizer(knowledge));
        this.redaction = new Redaction(knowledge.secrets());
        this.ruleFacts = new RuleFacts(knowledge.rules());
        this.lookAhead = new LookAhead(knowledge);
        this.probeReadings = new ProbeReadings(knowledge);
        this.targetSigns = new TargetSigns(knowledge.signs());
        this.ownWords = new OwnWords(knowledge);
        this.unspecific = knowledge.symptoms().values().stream()
                .filter(SymptomDefinition::asks)
                .map(SymptomDefinition::id)
                .toList();
        Map<String, Integer> causes = new LinkedHashMap<>();
        knowledge.symptoms().keySet().stream()
                .filter(id -> !unspecific.contains(id))
                .forEach(id -> causes.put(id, causesOf(id)));
        this.withCauses = causes.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        this.recognizer = reads.join();
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public Recognizer recognizer() {
        return recognizer;
    }

    /** The words of which nobody can mind that they are read; made when first asked for. */
    public synchronized KnownWords knownWords() {
        if (knownWords == null) {
            knownWords = new KnownWords(knowledge);
        }
        return knownWords;
    }

    /** Frees texts of secrets, before anything is kept of them. */
    public Redaction redaction() {
        return redaction;
    }

    /** Looks at what is brought, and weighs it. */
    public Diagnosis examine(Complaint complaint) {
        return examine(complaint, reading());
    }

    /** The same, for whoever asks more than this about the same texts. */
    public Diagnosis examine(Complaint complaint, ReadTexts reading) {
        return examine(complaint, reading, true);
    }

    /** Weighs only, for whoever compares: no question is looked for, which costs the most. */
    public Diagnosis weigh(Complaint complaint, ReadTexts reading) {
        return examine(complaint, reading, false);
    }

    private Diagnosis examine(Complaint brought, ReadTexts reading, boolean ask) {
        var complaint = reading.withoutOwnWords(brought);
        var texts = reading.of(complaint.texts());
        var evidence = Evidence.of(complaint, pasted(complaint, reading), probeReadings, targetSigns, knowledge);
        boolean own = complaint.texts().isEmpty() && !brought.texts().isEmpty();
        var outcome = own && complaint.looks().isEmpty() ? Outcome.UNKNOWN : outcome(evidence, texts);
        if (evidence.symptoms().isEmpty()) {
            boolean asks = outcome == Outcome.ASK_SYMPTOM || outcome == Outcome.UNKNOWN;
            var offer = asks ? candidates(texts) : List.<String>of();
            var causes = outcome == Outcome.ASK_SYMPTOM ? spokenFor(evidence) : List.<DiagnosedCause>of();
            return conclude(outcome, evidence, offer, causes, Optional.empty(), complaint);
        }
        var judgement = remembered(evidence, complaint.offered(), ask);
        var causes =
                judgement.causes().stream().map(c -> c.of(evidence.target())).toList();
        var question = Optional.ofNullable(judgement.question()).flatMap(q -> q);
        return conclude(outcome, evidence, List.of(), causes, ask ? question : Optional.empty(), complaint);
    }

    private Judgement remembered(Evidence evidence, Set<String> offered, boolean ask) {
        var situation = Situation.of(evidence, offered, knowledge.ruleConstants());
        var before = judgements.getIfPresent(situation);
        if (before != null && (!ask || before.question() != null)) {
            return before;
        }
        var judgement = judge(evidence, offered, ask);
        judgements.put(situation, judgement);
        return judgement;
    }

    /** Makes the next diagnosis of each situation begin anew; it must not come out otherwise. */
    void forget() {
        judgements.invalidateAll();
    }

    private Judgement judge(Evidence evidence, Set<String> offered, boolean ask) {
        try (var hearing = new Hearing(knowledge, ruleFacts, evidence.facts())) {
            var symptoms = evidence.symptomIds();
            var weighed = hearing.weighed(symptoms);
            var causes =
                    weighed.stream().map(w -> w.conclude(knowledge, symptoms)).toList();
            return new Judgement(
                    causes,
                    ask ? lookAhead.next(hearing, weighed, evidence.known(), evidence.target(), offered) : null);
        }
    }

    /** The target that the texts tell, without weighing anything. */
    public Target target(Complaint complaint) {
        return target(complaint, reading());
    }

    /** The same, for whoever asks more than this about the same texts. */
    public Target target(Complaint complaint, ReadTexts reading) {
        return pasted(reading.withoutOwnWords(complaint), reading).target();
    }

    /** The looks that were saved in a text. */
    public List<SavedLook> savedLooks(String text) {
        return ownWords.in(text).looks();
    }

    /** For several questions about the same texts. */
    public ReadTexts reading() {
        return new ReadTexts(recognizer, ownWords);
    }

    /** Where nobody says how connecting fails, the causes for which something else speaks; those without are silent. */
    private List<DiagnosedCause> spokenFor(Evidence evidence) {
        var facts = Stream.concat(evidence.facts().stream(), unspecific.stream().map(SymptomSeen::new))
                .toList();
        try (var hearing = new Hearing(knowledge, ruleFacts, facts)) {
            return hearing.weighed(unspecific).stream()
                    .map(w -> w.conclude(knowledge, unspecific))
                    .filter(c -> c.status() == Status.CONFIRMED || c.status() == Status.LIKELY)
                    .toList();
        }
    }

    private static PastedTexts pasted(Complaint complaint, ReadTexts reading) {
        return PastedTexts.of(reading.of(complaint.texts()), complaint.target());
    }

    private static Outcome outcome(Evidence evidence, List<Recognised> texts) {
        if (!evidence.symptoms().isEmpty()) {
            return Outcome.DIAGNOSED;
        }
        boolean complains = texts.stream().anyMatch(Recognised::connectingFails);
        var answers = evidence.answers().orElse("");
        if (answers.equals(ProbeReadings.WHOLLY) || answers.equals(ProbeReadings.ELSEWHERE) && !complains) {
            return Outcome.WELL;
        }
        if (!answers.isEmpty() && !answers.equals(ProbeReadings.ELSEWHERE)) {
            return Outcome.PARTLY;
        }
        return texts.isEmpty() || complains ? Outcome.ASK_SYMPTOM : Outcome.UNKNOWN;
    }

    private Diagnosis conclude(
            Outcome outcome,
            Evidence evidence,
            List<String> candidates,
            List<DiagnosedCause> causes,
            Optional<OpenQuestion> question,
            Complaint complaint) {
        return new Diagnosis(
                outcome,
                evidence.symptoms(),
                evidence.symptomsFrom(),
                candidates,
                evidence.unsure(),
                evidence.target(),
                evidence.targetFrom(),
                path(complaint, evidence.target()),
                causes,
                question,
                evidence.listeners(),
                evidence.observations(),
                List.copyOf(evidence.software()),
                evidence.programs(),
                Set.copyOf(evidence.known().keySet()),
                causes.stream().allMatch(c -> c.status() == Status.RULED_OUT)
                        ? LeastCertain.of(causes, knowledge)
                        : Optional.empty(),
                complaint.looks(),
                evidence.answers(),
                outcome == Outcome.UNKNOWN && complaint.texts().isEmpty());
    }

    /** What the client asks for at its target; only a URL names a path. */
    public String path(Complaint complaint, Target target) {
        if (!complaint.path().isEmpty()) {
            return complaint.path();
        }
        return target.scheme() == null ? TargetPath.ROOT : TargetPath.in(complaint.texts(), target);
    }

    /** Of how many causes a symptom alone makes one think. */
    private int causesOf(String symptom) {
        try (var hearing = new Hearing(knowledge, ruleFacts, List.of(new SymptomSeen(symptom)))) {
            return hearing.weighed(List.of(symptom)).size();
        }
    }

    private List<String> candidates(List<Recognised> texts) {
        var ordered = new LinkedHashSet<String>();
        texts.forEach(text -> ordered.addAll(text.nearest()));
        ordered.addAll(withCauses);
        ordered.retainAll(withCauses);
        return ordered.stream().limit(OFFERED).toList();
    }
}
