package org.conndoctor.recognition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;

/** Recognizers of today's knowledge, and of a few lines of it that a test makes up. */
final class Recognizers {

    /** The kinds of lines that tests of recognition speak of. */
    private static final String LINES = """
            lines:
              - {kind: cause, by: test, shapes: ["caused by:…"]}
              - {kind: frame, by: test, shapes: ["at …(…)"]}
            telling-keys: [code]
            source-endings: [js]
            """;

    private Recognizers() {}

    static Recognizer today() {
        return Today.RECOGNIZER;
    }

    static Set<String> todaysSymptoms() {
        return Today.KNOWLEDGE.symptoms().keySet();
    }

    /** Knows these symptoms only; each value is the text of the symptom's file. */
    static Recognizer of(Map<String, String> symptoms) {
        var files = new ArrayList<KnowledgeFile>();
        symptoms.forEach((id, yaml) -> files.add(new KnowledgeFile("rules/symptoms/" + id + ".yaml", yaml)));
        files.add(new KnowledgeFile("rules/observations.yaml", "observations:\n  - {id: seen, hop: client}\n"));
        files.add(new KnowledgeFile("rules/targets.yaml", "port-words: [port]\ndefault-ports: {http: 80}\n"));
        files.add(new KnowledgeFile("rules/lines.yaml", LINES));
        files.add(new KnowledgeFile("rules/redaction/words.yaml", "plain: [missing]\n"));
        files.add(new KnowledgeFile("i18n/en/messages.properties", "a=b\n"));
        return new Recognizer(KnowledgeLoader.load(new KnowledgeFiles(List.copyOf(files))));
    }

    /** The knowledge of the project never changes during tests: loading it once is enough. */
    private static final class Today {
        static final Knowledge KNOWLEDGE = KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n")));
        static final Recognizer RECOGNIZER = new Recognizer(KNOWLEDGE);
    }
}
