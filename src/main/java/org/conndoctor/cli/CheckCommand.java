package org.conndoctor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.conndoctor.diagnosis.Checks;
import org.conndoctor.knowledge.texts.SourceHashes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds what is wrong with the knowledge. */
@Command(
        name = "check",
        description = "Finds what is wrong in rules/ and i18n/, each fault with file and line, and runs every proof.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:there are faults", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--translated",
            paramLabel = "LANGUAGE",
            description = "Record that all texts of this language are up to date with their sources, then check.")
    private @Nullable String translated;

    @Option(
            names = "--captures",
            description = "Tell which texts of rules/captures are read as something that they do not show.")
    private boolean captures;

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (translated != null) {
            record(translated);
        }
        var faults = captures ? Checks.captures(place.read()) : Checks.run(place.read());
        var out = spec.commandLine().getOut();
        faults.forEach(out::println);
        out.println(
                faults.isEmpty() ? "Nothing is wrong." : faults.size() + (faults.size() == 1 ? " fault." : " faults."));
        return faults.isEmpty() ? 0 : 1;
    }

    private void record(String language) throws IOException {
        var folder = place.i18n().resolve(language);
        if (!Files.isRegularFile(folder.resolve("messages.properties"))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "There is no language '" + language + "' in i18n/.");
        }
        var lines = new StringBuilder(
                "# What each text was translated from. Written by: conndoctor check --translated " + language + "\n");
        SourceHashes.of(place.read())
                .forEach((name, hash) ->
                        lines.append(name).append('=').append(hash).append('\n'));
        Files.writeString(folder.resolve("sources.properties"), lines);
    }
}
