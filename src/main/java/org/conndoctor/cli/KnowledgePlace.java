package org.conndoctor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.PackedKnowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the knowledge is: the folders that are named, else those of the checkout that the launcher runs from, else what
 * is packed into the program.
 */
final class KnowledgePlace {

    /** Set by the launcher to the root of the checkout. */
    private static final String HOME = "conndoctor.home";

    @Option(names = "--rules", paramLabel = "DIR", description = "Rules to use instead of the built-in ones.")
    private @Nullable Path rules;

    @Option(names = "--i18n", paramLabel = "DIR", description = "Texts to use instead of the built-in ones.")
    private @Nullable Path i18n;

    KnowledgeFiles read() {
        return KnowledgeFiles.read(rules(), i18n());
    }

    /** Changes with the files; see {@link KnowledgeFiles#fingerprint}. */
    String fingerprint() {
        return KnowledgeFiles.fingerprint(rules(), i18n());
    }

    Path rules() {
        return folder(rules, "rules");
    }

    Path i18n() {
        return folder(i18n, "i18n");
    }

    /** The page's files of the checkout, if the program runs from one. */
    static Optional<Path> web() {
        return inHome("web");
    }

    private static Path folder(@Nullable Path named, String name) {
        if (named != null) {
            if (!Files.isDirectory(named)) {
                throw new IllegalArgumentException("no such folder: " + named);
            }
            return named;
        }
        return inHome(name).orElseGet(() -> PackedKnowledge.folder(name));
    }

    private static Optional<Path> inHome(String name) {
        return Optional.ofNullable(System.getProperty(HOME))
                .map(home -> Path.of(home, name))
                .filter(Files::isDirectory);
    }
}
