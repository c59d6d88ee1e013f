package org.conndoctor.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.recognition.Recognised;
import org.conndoctor.recognition.Recognizer;

/** Texts as a doctor reads them, each once, however much is asked about it. For one thread and one occasion. */
public final class ReadTexts {

    private final Recognizer recognizer;
    private final Map<String, Recognised> read = new HashMap<>();

    ReadTexts(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /** What stands in a text. */
    public Recognised of(String text) {
        return read.computeIfAbsent(text, recognizer::read);
    }

    List<Recognised> of(List<String> texts) {
        return texts.stream().map(this::of).toList();
    }
}
