package org.conndoctor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.language.LanguageGuess;
import org.conndoctor.language.Languages;
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
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Diagnoses one text without a server. */
@Command(
        name = "diagnose",
        description = "Names the causes of an error text.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing wrong was found", "1:there is a diagnosis, or a question", "2:wrong usage"},
        footer = {"", "Example:", "  client 2>&1 | conndoctor diagnose -"})
final class DiagnoseCommand implements Callable<Integer> {

    private static final int LIMIT = 1 << 20;

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "The error text; - or nothing reads standard input. In a terminal, the doctor then asks on.")
    private @Nullable String text;

    @Option(names = "--language", paramLabel = "L", description = "Language of the answer, for instance ko or pt-BR.")
    private @Nullable String language;

    @Option(names = "--json", description = "Answer in JSON, as the API does.")
    private boolean json;

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var pasted = text == null || text.equals("-") ? standardInput() : text;
        if (pasted.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "There is no text to diagnose. Give it as an argument or on standard input.");
        }
        var doctor = new Doctor(KnowledgeLoader.load(place.read()));
        var spoken = spoken(doctor.knowledge().languages(), pasted);
        if (isConversation()) {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            new Dialogue(doctor, spoken, in, spec.commandLine().getOut()).about(pasted);
            return 1;
        }
        var reply = new Wording(doctor.knowledge(), spoken).reply(doctor.examine(Complaint.of(pasted)));
        var out = spec.commandLine().getOut();
        if (json) {
            var mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(new String(mapper.writeValueAsBytes(reply), StandardCharsets.UTF_8));
        } else {
            out.print(PlainText.of(reply, doctor.knowledge().texts(spoken)));
        }
        out.flush();
        return 1;
    }

    /** A person sits there, and the text did not come from where the answers would. */
    private boolean isConversation() {
        return !json && text != null && !text.equals("-") && System.console() != null;
    }

    /** The option, else the text's own language, else the terminal's. */
    private String spoken(Languages languages, String pasted) {
        if (language != null) {
            return languages.nearest(language).orElse(Languages.REFERENCE);
        }
        return LanguageGuess.of(pasted)
                .filter(languages.tags()::contains)
                .or(() -> Optional.of(Locale.getDefault().toLanguageTag()).flatMap(languages::nearest))
                .orElse(Languages.REFERENCE);
    }

    private String standardInput() throws IOException {
        var bytes = System.in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "The text is longer than 1 MiB. Keep the lines around the error.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
