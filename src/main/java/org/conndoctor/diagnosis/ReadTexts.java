package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.recognition.Recognised;
import org.conndoctor.recognition.Recognizer;

/** Texts as a doctor reads them, each once, however much is asked about it. For one thread and one occasion. */
public final class ReadTexts {

    /** A look that was pasted and is none at what the client asks for. */
    private static final String OTHER_LOOK = "look-at-another-target";

    private final Recognizer recognizer;
    private final OwnWords ownWords;
    private final Map<String, OwnWords.Heard> heard = new HashMap<>();
    private final Map<String, Recognised> read = new HashMap<>();

    ReadTexts(Recognizer recognizer, OwnWords ownWords) {
        this.recognizer = recognizer;
        this.ownWords = ownWords;
    }

    /** What stands in a text, the doctor's own words aside. */
    public Recognised of(String text) {
        return read.computeIfAbsent(text, t -> recognizer.read(heard(t).rest()));
    }

    List<Recognised> of(List<String> texts) {
        return texts.stream().map(this::of).toList();
    }

    private OwnWords.Heard heard(String text) {
        return heard.computeIfAbsent(text, ownWords::in);
    }

    /**
     * A complaint in which nothing of the doctor's own is left: texts that hold nothing else are no texts, and looks
     * that were pasted count as looks, where they are at the same target.
     */
    Complaint withoutOwnWords(Complaint complaint) {
        if (complaint.texts().stream().noneMatch(t -> heard(t).own())) {
            return complaint;
        }
        var texts = complaint.texts().stream()
                .filter(t -> !heard(t).own() || !heard(t).rest().isBlank())
                .toList();
        var pasted = complaint.texts().stream()
                .flatMap(t -> heard(t).looks().stream())
                .toList();
        var target = complaint.target() != null ? complaint.target() : named(texts);
        var path = complaint.path();
        var looks = new LinkedHashSet<>(complaint.looks());
        var observations = new ArrayList<>(complaint.observations());
        for (var look : pasted) {
            if (!target.isComplete()) {
                target = look.target();
                path = path.isEmpty() ? look.path() : path;
            }
            if (look.isAt(target)) {
                looks.addAll(look.results());
            } else {
                var at = look.target().host() + ":" + look.target().port();
                observations.add(new Observation(OTHER_LOOK, at, Source.TEXT));
            }
        }
        return new Complaint(
                texts,
                target.equals(Target.UNKNOWN) ? null : target,
                path,
                observations,
                List.copyOf(looks),
                complaint.offered());
    }

    private Target named(List<String> texts) {
        return PastedTexts.of(of(texts), null).target();
    }
}
