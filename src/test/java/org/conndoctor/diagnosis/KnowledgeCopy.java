package org.conndoctor.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.conndoctor.knowledge.KnowledgeFiles;

/** The knowledge of this checkout in a folder of a test's own, to be changed at will. */
public final class KnowledgeCopy {

    private final Path folder;

    private KnowledgeCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies everything into this folder. */
    public static KnowledgeCopy into(Path folder) {
        try {
            for (var root : List.of(Path.of("rules"), Path.of("i18n"))) {
                try (var tree = Files.walk(root)) {
                    for (var from : tree.toList()) {
                        Files.copy(from, folder.resolve(from.toString()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnowledgeCopy(folder);
    }

    public Path rules() {
        return folder.resolve("rules");
    }

    public Path i18n() {
        return folder.resolve("i18n");
    }

    public KnowledgeFiles files() {
        return KnowledgeFiles.read(rules(), i18n());
    }

    /** A file's text; empty where there is no such file. */
    public String text(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file's text another one. */
    public void edit(String name, UnaryOperator<String> change) {
        write(name, change.apply(text(name)));
    }

    public void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
