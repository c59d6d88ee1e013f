package org.conndoctor.knowledge.texts;

import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFiles;

/** The files in which a language's short strings stand, so that a fault is told where the string is. */
record MessageFiles(KnowledgeFiles files, String language) {

    /** Adds a fault of the message with this key, on its line; where it stands nowhere, on the first of the main file. */
    void fault(String key, String message, Faults faults) {
        for (var file : files.messages(language)) {
            if (file.properties().containsKey(key)) {
                faults.add(file.name(), file.lineOf(key + "="), message);
                return;
            }
        }
        faults.add("i18n/" + language + "/messages.properties", 1, message);
    }
}
