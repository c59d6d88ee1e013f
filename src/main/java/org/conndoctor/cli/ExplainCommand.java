package org.conndoctor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.language.Languages;
import org.conndoctor.reply.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a cause, a symptom, a program whose words mislead, or a word of the field. */
@Command(
        name = "explain",
        description =
                "Prints what is known of a cause, a symptom, a program whose words mislead, or a word of the field.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  conndoctor explain server-not-listening", "  conndoctor explain security group"})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID | WORDS",
            arity = "1..*",
            description = "The id of a cause, a symptom or a program, for instance wrong-port; or a word of the field.")
    private List<String> words = List.of();

    @Option(names = "--language", paramLabel = "L", description = "Language of the answer, for instance ko or pt-BR.")
    private @Nullable String language;

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var id = String.join(" ", words);
        var knowledge = KnowledgeLoader.load(place.read());
        var wish = language == null ? Terminal.language(System.getenv()) : language;
        var spoken = knowledge.languages().nearest(wish).orElse(Languages.REFERENCE);
        var text = new Explanation(knowledge, knowledge.texts(spoken), Terminal.os()).of(id);
        var out = spec.commandLine().getOut();
        out.print(text.orElseThrow(() -> new CommandLine.ParameterException(
                spec.commandLine(),
                "There is no cause, symptom, program or term '" + id + "'. Causes: "
                        + String.join(", ", knowledge.causes().keySet()) + ". Symptoms: "
                        + String.join(", ", knowledge.symptoms().keySet()) + ". Programs: "
                        + String.join(", ", knowledge.programs().keySet()) + ". Terms: "
                        + String.join(
                                ", ", knowledge.texts(spoken).glossary().terms().keySet())
                        + ".")));
        out.flush();
        return 0;
    }
}
