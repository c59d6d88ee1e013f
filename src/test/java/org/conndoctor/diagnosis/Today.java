package org.conndoctor.diagnosis;

import java.nio.file.Path;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;

/** The knowledge of this checkout, read once for all tests, and a doctor who has it. */
final class Today {

    static final KnowledgeFiles FILES = KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"));
    static final Doctor DOCTOR = new Doctor(KnowledgeLoader.load(FILES));

    private Today() {}
}
