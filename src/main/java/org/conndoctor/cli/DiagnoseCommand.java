package org.conndoctor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.conndoctor.diagnosis.Answerable;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.Outcome;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.language.LanguageGuess;
import org.conndoctor.language.Languages;
import org.conndoctor.language.Texts;
import org.conndoctor.recognition.TargetPath;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Diagnoses one text, or one target, without a server. */
@Command(
        name = "diagnose",
        description = "Names the causes of an error text, or looks at a target and says what is wrong.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing wrong was found", "1:there is a diagnosis, or a question", "2:wrong usage"},
        footer = {
            "",
            "Examples:",
            "  client 2>&1 | conndoctor diagnose -",
            "  conndoctor diagnose --probe ws://example.com:2345/chat"
        })
final class DiagnoseCommand implements Callable<Integer> {

    private static final int LIMIT = 1 << 20;
    private static final int WELL = 0;
    private static final int FOUND = 1;

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "The error text; - or nothing reads standard input. In a terminal, the doctor then asks on.")
    private @Nullable String text;

    @Option(names = "--language", paramLabel = "L", description = "Language of the answer, for instance ko or pt-BR.")
    private @Nullable String language;

    @Option(
            names = "--probe",
            paramLabel = "URL",
            description = "Looks at this target from here: names, TCP, TLS, HTTP, WebSocket, and this machine itself.")
    private @Nullable String probe;

    @Option(
            names = "--answer",
            paramLabel = "ID=VALUE",
            description = "What is known beside the text, as a question offers it; may be repeated.")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(names = "--full", description = "Everything that is known, with all causes.")
    private boolean full;

    @Option(names = "--json", description = "Answer in JSON, as the API does.")
    private boolean json;

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var pasted = pasted();
        var doctor = new Doctor(KnowledgeLoader.load(place.read()));
        var spoken = spoken(doctor.knowledge().languages(), pasted);
        var texts = pasted.isBlank() ? List.<String>of() : List.of(pasted);
        var answered = answered(doctor);
        var complaint = probe == null ? new Complaint(texts, null, answered) : looked(doctor, spoken, texts, answered);
        var diagnosis = doctor.examine(complaint);
        var typed = json || full ? Optional.<BufferedReader>empty() : Terminal.typed();
        if (typed.isPresent() && diagnosis.outcome() != Outcome.WELL) {
            new Dialogue(doctor, spoken, typed.get(), spec.commandLine().getOut()).about(complaint);
            return FOUND;
        }
        print(
                new Wording(doctor.knowledge(), spoken).reply(diagnosis),
                doctor.knowledge().texts(spoken));
        return diagnosis.outcome() == Outcome.WELL ? WELL : FOUND;
    }

    private void print(Reply reply, Texts texts) {
        var out = spec.commandLine().getOut();
        if (json) {
            var mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(new String(mapper.writeValueAsBytes(reply), StandardCharsets.UTF_8));
        } else {
            var plain = new PlainText(texts, Terminal.os());
            out.print(full ? plain.full(reply) : plain.brief(reply));
        }
        out.flush();
    }

    /** The text to diagnose; there need be none where a target is to be looked at. */
    private String pasted() throws IOException {
        if (probe != null && text == null) {
            return "";
        }
        var pasted = text == null || text.equals("-") ? standardInput() : text;
        if (pasted.isBlank()) {
            throw wrong("There is no text to diagnose. Give it as an argument or on standard input.");
        }
        return pasted;
    }

    private Complaint looked(Doctor doctor, String spoken, List<String> texts, List<Observation> answered) {
        var url = Objects.requireNonNull(probe);
        var target = doctor.recognizer()
                .target(url)
                .filter(Target::isComplete)
                .orElseThrow(() -> wrong("--probe takes a URL or host:port, for instance ws://example.com:2345/chat."));
        var here = new LookFromHere(doctor, spoken);
        here.refusal(target).ifPresent(why -> {
            throw wrong(why);
        });
        // Told as it comes where a person watches; the reply tells it again for whoever reads only that.
        boolean watched = !json && Terminal.isWatched();
        var told = watched ? spec.commandLine().getErr() : new PrintWriter(Writer.nullWriter());
        var looked = here.look(target, List.of(url), told);
        return new Complaint(texts, target, answered)
                .asking(TargetPath.in(List.of(url), target))
                .looked(looked.results(), looked.outputs(), Set.of());
    }

    private List<Observation> answered(Doctor doctor) {
        var answerable = new Answerable(doctor.knowledge());
        var known = new ArrayList<Observation>();
        answers.forEach((id, value) -> {
            if (!answerable.knows(id)) {
                throw wrong("--answer: there is no observation '" + id + "'.");
            }
            if (!answerable.allows(id, value)) {
                throw wrong("--answer: '" + id + "' cannot be '" + value + "'. Allowed: "
                        + String.join(", ", answerable.values(id)) + ".");
            }
            known.add(new Observation(id, value, Source.ANSWER));
        });
        return List.copyOf(known);
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** The option, else the text's own language, else the terminal's. */
    private String spoken(Languages languages, String pasted) {
        if (language != null) {
            return languages.nearest(language).orElse(Languages.REFERENCE);
        }
        return LanguageGuess.of(pasted)
                .filter(languages.tags()::contains)
                .or(() -> languages.nearest(Terminal.language(System.getenv())))
                .orElse(Languages.REFERENCE);
    }

    private String standardInput() throws IOException {
        var bytes = System.in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw wrong("The text is longer than 1 MiB. Keep the lines around the error.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
