package org.conndoctor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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
import org.conndoctor.diagnosis.SavedLook;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.language.Texts;
import org.conndoctor.probe.Looked;
import org.conndoctor.probe.ProberSettings;
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
            "  conndoctor diagnose --probe ws://example.com:2345/chat",
            "  on the client: conndoctor diagnose --probe ws://example.com:2345/chat --save client.json",
            "  on the server: conndoctor diagnose --probe ws://example.com:2345/chat --here server --with client.json"
        })
final class DiagnoseCommand implements Callable<Integer> {

    private static final int LIMIT = 1 << 20;
    /** As long as a kernel goes on trying to connect. */
    private static final int LONGEST = 150;

    private static final int WELL = 0;
    private static final int FOUND = 1;

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "The error text; - or nothing reads standard input. In a terminal, the doctor then asks on.")
    private List<String> given = List.of();

    @Option(names = "--language", paramLabel = "L", description = "Language of the answer, for instance ko or pt-BR.")
    private @Nullable String language;

    @Option(
            names = "--probe",
            paramLabel = "URL",
            description = "Looks at this target from here: names, TCP, TLS, HTTP, WebSocket, and this machine itself.")
    private @Nullable String probe;

    @Option(names = "--seconds", paramLabel = "N", description = "How long a look may take (default: 6).")
    private @Nullable Integer seconds;

    @Option(
            names = "--here",
            paramLabel = "client|server",
            description = "What this machine is. Not told, it is the client's, unless the target is this very machine.")
    private @Nullable Here here;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Writes what was seen into this file, for the other machine. It holds no secrets.")
    private @Nullable Path save;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "A look that was saved on another machine, at the same target; may be repeated.")
    private List<Path> with = new ArrayList<>();

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
        var text = text();
        var pasted = pasted(text);
        var doctor = new Doctor(KnowledgeLoader.load(place.read()));
        var spoken = Spoken.language(language, doctor.knowledge().languages(), pasted);
        var texts = new ArrayList<>(pasted.isBlank() ? List.<String>of() : List.of(pasted));
        var brought = brought(doctor);
        with.forEach(file -> texts.add(LookFiles.read(file)));
        var answered = answered(doctor);
        var typed = json || full ? Optional.<BufferedReader>empty() : Terminal.typed();
        var complaint = probe == null
                ? new Complaint(texts, null, answered)
                : looked(new LookFromHere(doctor, spoken, patience()), doctor, texts, answered, brought, typed);
        var diagnosis = doctor.examine(complaint);
        boolean nothingToAsk = diagnosis.outcome() == Outcome.WELL || diagnosis.outcome() == Outcome.PARTLY;
        if (typed.isPresent() && !nothingToAsk) {
            new Dialogue(doctor, spoken, typed.get(), spec.commandLine().getOut()).about(complaint);
            return FOUND;
        }
        print(
                new Wording(doctor.knowledge(), spoken).reply(diagnosis),
                doctor.knowledge().texts(spoken));
        return diagnosis.outcome() == Outcome.WELL ? WELL : FOUND;
    }

    private Duration patience() {
        if (seconds == null) {
            return ProberSettings.USUAL_BUDGET;
        }
        if (seconds < 1 || seconds > LONGEST) {
            throw wrong("--seconds must be from 1 to " + LONGEST + ", not " + seconds + ".");
        }
        return Duration.ofSeconds(seconds);
    }

    /** The one text; what else is given names files with looks, which people write after each other. */
    private @Nullable String text() {
        String text = null;
        for (var one : given) {
            if (!with.isEmpty() && LookFiles.isFile(one)) {
                with.add(Path.of(one));
            } else if (text == null) {
                text = one;
            } else {
                throw wrong("Give one text; in quotes, where it has several words.");
            }
        }
        if (save != null && probe == null) {
            throw wrong("--save goes with --probe: there is no look to save.");
        }
        return text;
    }

    /** The looks in the files that were brought, each of which must hold one. */
    private List<SavedLook> brought(Doctor doctor) {
        var looks = new ArrayList<SavedLook>();
        for (var file : with) {
            var found = doctor.savedLooks(LookFiles.read(file));
            if (found.isEmpty()) {
                throw wrong("This file holds no look that this version can read: " + file);
            }
            looks.addAll(found);
        }
        return looks;
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

    /** The text to diagnose; there need be none where there are looks. */
    private String pasted(@Nullable String text) throws IOException {
        if (text == null && (probe != null || !with.isEmpty())) {
            return "";
        }
        var pasted = text == null || text.equals("-") ? standardInput() : text;
        if (pasted.isBlank()) {
            throw wrong("There is no text to diagnose. Give it as an argument or on standard input.");
        }
        return pasted;
    }

    private Complaint looked(
            LookFromHere from,
            Doctor doctor,
            List<String> texts,
            List<Observation> answered,
            List<SavedLook> brought,
            Optional<BufferedReader> typed)
            throws IOException {
        var url = Objects.requireNonNull(probe);
        var target = doctor.recognizer()
                .target(url)
                .filter(Target::isComplete)
                .orElseThrow(() -> wrong("--probe takes a URL or host:port, for instance ws://example.com:2345/chat."));
        from.refusal(target).ifPresent(why -> {
            throw wrong(why);
        });
        brought.stream().filter(look -> !look.isAt(target)).findFirst().ifPresent(look -> {
            throw wrong("The saved look is at " + look.target().host() + ":"
                    + look.target().port() + ", and --probe names another target.");
        });
        // Told as it comes where a person watches; the reply tells it again for whoever reads only that.
        boolean watched = !json && Terminal.isWatched();
        var told = watched ? spec.commandLine().getErr() : new PrintWriter(Writer.nullWriter());
        var path = TargetPath.in(List.of(url), target);
        var looked = from.look(target, path, placeToldOr(otherThan(brought)), told);
        if (here == null && looked.isOnServer()) {
            looked = placed(from, looked, target, typed);
        }
        if (save != null) {
            LookFiles.save(save, target, path, looked.results(), doctor.redaction());
        }
        return new Complaint(texts, target, answered).asking(path).looked(looked.results(), Set.of());
    }

    private String placeToldOr(String otherwise) {
        return here == null ? otherwise : here.place();
    }

    /** Who brings the client's look stands at the server. */
    private static String otherThan(List<SavedLook> brought) {
        boolean client = brought.stream()
                .flatMap(look -> look.results().stream())
                .anyMatch(r -> r.place().equals(ProbeResult.CLIENT));
        return client ? ProbeResult.SERVER : ProbeResult.CLIENT;
    }

    /** The target is this very machine: a person is asked, for a program the safer of the two is assumed. */
    private Looked placed(LookFromHere from, Looked looked, Target target, Optional<BufferedReader> typed)
            throws IOException {
        if (typed.isPresent()) {
            return from.isOnServer(target, typed.get(), spec.commandLine().getOut()) ? looked.asServer() : looked;
        }
        if (!json) {
            spec.commandLine().getErr().println(from.assumed(target));
        }
        return looked.asServer();
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

    private String standardInput() throws IOException {
        var bytes = System.in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw wrong("The text is longer than 1 MiB. Keep the lines around the error.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
