package org.conndoctor.netns.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;

/**
 * Judges once more what the last run of {@link ScenariosIT} has seen, by the rules as they are now: for whoever changes
 * rules, in seconds and without any network. Prints the report.
 */
final class Rejudge {

    private Rejudge() {}

    /** With the ids of scenarios, or none for all. */
    public static void main(String[] ids) throws IOException {
        var doctor = new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"))));
        var tried = new ArrayList<Tried>();
        for (var scenario : Scenarios.named(String.join(",", ids))) {
            var file = ScenariosIT.KEPT.resolve(scenario.id() + ".json");
            if (Files.exists(file)) {
                tried.add(Consultation.of(doctor, scenario, Seen.kept(file)));
            }
        }
        System.out.print(Report.of(Tally.of(tried, doctor), 0));
    }
}
