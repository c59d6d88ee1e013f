package org.conndoctor.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.language.FoldedText;
import org.conndoctor.language.Languages;
import org.conndoctor.language.Texts;

/** Finds causes and symptoms by words of their titles, in the language asked for or in English, or of their ids. */
final class CauseSearch {

    private static final int MOST = 10;

    private final Knowledge knowledge;
    private final Texts texts;
    private final Texts english;

    CauseSearch(Knowledge knowledge, String language) {
        this.knowledge = knowledge;
        this.texts = knowledge.texts(language);
        this.english = knowledge.texts(Languages.REFERENCE);
    }

    private record Scored(Map<String, String> entry, long score) {}

    /** Those that have the most of the words; the best first. */
    List<Map<String, String>> of(String query) {
        var words = FoldedText.of(query).text().split(" ");
        var causes = knowledge.causes().keySet().stream()
                .map(id -> scored(id, "cause", title(texts, id), title(english, id), words));
        var symptoms = knowledge.symptoms().keySet().stream()
                .map(id -> scored(id, "symptom", symptomTitle(texts, id), symptomTitle(english, id), words));
        return Stream.concat(causes, symptoms)
                .filter(s -> s.score() > 0)
                .sorted(Comparator.comparingLong(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::entry)
                .toList();
    }

    private static Scored scored(String id, String kind, String title, String english, String[] words) {
        var all = FoldedText.of(title + " " + english + " " + id.replace('-', ' '))
                .text();
        long score =
                Stream.of(words).filter(w -> w.length() > 1 && all.contains(w)).count();
        return new Scored(Map.of("id", id, "kind", kind, "title", title), score);
    }

    private static String title(Texts texts, String id) {
        return texts.cause(id).map(t -> t.title()).orElse(id);
    }

    private static String symptomTitle(Texts texts, String id) {
        return texts.symptom(id).map(t -> t.title()).orElse(id);
    }
}
