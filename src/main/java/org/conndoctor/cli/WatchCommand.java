package org.conndoctor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.Outcome;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows a log, and tells each new case once. */
@Command(
        name = "watch",
        description = "Follows a log, and tells each new case once: a symptom, at a target. Ctrl+C ends it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  conndoctor watch /var/log/app/error.log"})
final class WatchCommand implements Callable<Integer> {

    private static final int MOST_AT_ONCE = 1 << 18;
    /** An entry that is being written, a stack trace above all, comes whole within this. */
    private static final long PAUSE_MILLIS = 500;
    /** Cases that are remembered as told; then the oldest may be told again. */
    private static final int REMEMBERED = 10_000;

    @Parameters(paramLabel = "FILE", description = "The log. It need not be there yet, and may be rotated.")
    private Path file = Path.of("");

    @Option(names = "--whole", description = "Begins at its start, not with what is written from now on.")
    private boolean whole;

    @Option(names = "--once", description = "Reads what is there, from its start, and ends.")
    private boolean once;

    @Option(names = "--language", paramLabel = "L", description = "Language of the answer, for instance ko or pt-BR.")
    private @Nullable String language;

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A symptom at a target; what is asked there makes no other case. */
    private record Case(
            String symptom, @Nullable String host, @Nullable Integer port) {

        static Case of(Diagnosis diagnosis) {
            var target = diagnosis.target();
            return new Case(diagnosis.symptoms().get(0).id(), target.host(), target.port());
        }
    }

    private final Map<Case, Boolean> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Case, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var followed = new FollowedFile(file, MOST_AT_ONCE, whole || once)) {
            var doctor = new Doctor(KnowledgeLoader.load(place.read()));
            var out = spec.commandLine().getOut();
            while (true) {
                var text = followed.read();
                for (var entry : LogEntries.of(text)) {
                    read(entry, doctor, out);
                }
                if (text.isEmpty()) {
                    if (once) {
                        return 0;
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        }
    }

    private void read(String entry, Doctor doctor, PrintWriter out) {
        var complaint = Complaint.of(entry);
        // Most of a log says nothing of connections, and most of the rest was told.
        var weighed = doctor.weigh(complaint, doctor.reading());
        if (weighed.outcome() != Outcome.DIAGNOSED || told.put(Case.of(weighed), true) != null) {
            return;
        }
        var spoken = Spoken.language(language, doctor.knowledge().languages(), entry);
        var reply = new Wording(doctor.knowledge(), spoken).reply(doctor.examine(complaint));
        out.println("> " + PlainText.clean(entry.lines().findFirst().orElse("")).strip());
        out.print(new PlainText(doctor.knowledge().texts(spoken), Terminal.os()).brief(reply));
        out.println();
        out.flush();
    }
}
