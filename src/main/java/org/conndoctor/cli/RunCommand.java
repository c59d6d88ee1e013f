package org.conndoctor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.Outcome;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Speaks after a command that failed. The command itself is run by the launcher ({@code src/main/sh/run.sh}), before
 * any JVM: nothing stands between it and its streams, its signals and its exit code.
 */
@Command(
        name = "run",
        description = "Runs a command as it is; when it fails to connect, the diagnosis follows on standard error.",
        mixinStandardHelpOptions = true,
        synopsisHeading = "Usage: conndoctor run [OPTIONS] -- COMMAND...%n%n",
        customSynopsis = "",
        footer = {
            "",
            "The exit code is the command's. What it printed is read where it goes: the last 64 KiB.",
            "",
            "Examples:",
            "  conndoctor run -- curl https://example.com:8443/",
            "  conndoctor run --look -- psql -h db.example.com"
        })
final class RunCommand implements Callable<Integer> {

    /** What the launcher keeps of each stream, and a little more. */
    private static final int LIMIT = 3 << 16;

    @Option(
            names = "--look",
            description =
                    "Looks from this machine at the target that the command could not reach, and tells what it saw.")
    private boolean look;

    @Option(names = "--language", paramLabel = "L", description = "Language of the answer, for instance ko or pt-BR.")
    private @Nullable String language;

    @Option(names = "--ended", hidden = true, description = "Set by the launcher: the exit code.")
    private @Nullable Integer ended;

    @Parameters(
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "The command and its arguments, behind two dashes.")
    private List<String> command = List.of();

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (ended == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "The launcher runs commands: ./conndoctor run -- COMMAND... A JVM would stand in the command's"
                            + " way.");
        }
        var printed = Typescript.withoutFrame(new String(System.in.readNBytes(LIMIT), StandardCharsets.UTF_8));
        if (!printed.isBlank()) {
            var doctor = new Doctor(KnowledgeLoader.load(place.read()));
            tell(doctor, printed);
        }
        return 0;
    }

    private void tell(Doctor doctor, String printed) {
        var complaint = new Complaint(List.of(printed), target(doctor, printed), List.of());
        var diagnosis = doctor.examine(complaint);
        if (diagnosis.outcome() != Outcome.DIAGNOSED && diagnosis.outcome() != Outcome.ASK_SYMPTOM) {
            return;
        }
        var spoken = Spoken.language(language, doctor.knowledge().languages(), printed);
        var told = look ? looked(doctor, spoken, complaint).orElse(diagnosis) : diagnosis;
        var out = spec.commandLine().getOut();
        out.println();
        out.print(new PlainText(doctor.knowledge().texts(spoken), Terminal.os())
                .brief(new Wording(doctor.knowledge(), spoken).reply(told)));
        out.flush();
    }

    /** Where the error does not say to whom it should have connected, a URL among the arguments may. */
    private @Nullable Target target(Doctor doctor, String printed) {
        if (doctor.target(Complaint.of(printed)).isComplete()) {
            return null;
        }
        return command.stream()
                .filter(word -> word.contains("://"))
                .flatMap(word -> doctor.recognizer().target(word).stream())
                .filter(Target::isComplete)
                .findFirst()
                .orElse(null);
    }

    private Optional<Diagnosis> looked(Doctor doctor, String spoken, Complaint complaint) {
        var target = doctor.target(complaint);
        var from = new LookFromHere(doctor, spoken);
        if (!target.isComplete() || from.refusal(target).isPresent()) {
            return Optional.empty();
        }
        var nowhere = new PrintWriter(Writer.nullWriter());
        // The command ran here: whatever else this machine is, it is the client's.
        var seen = from.look(target, doctor.path(complaint, target), ProbeResult.CLIENT, nowhere);
        return Optional.of(doctor.examine(complaint.looked(seen.results(), Set.of())));
    }
}
