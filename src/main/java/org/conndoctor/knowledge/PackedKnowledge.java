package org.conndoctor.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The knowledge that comes with the program, in its jar or beside its classes. */
public final class PackedKnowledge {

    private PackedKnowledge() {}

    /** All of it. */
    public static KnowledgeFiles read() {
        return KnowledgeFiles.read(folder("rules"), folder("i18n"));
    }

    /** @param name {@code rules} or {@code i18n} */
    public static Path folder(String name) {
        var url = Objects.requireNonNull(PackedKnowledge.class.getResource("/knowledge/" + name), name);
        try {
            var uri = url.toURI();
            if (uri.getScheme().equals("jar")) {
                try {
                    FileSystems.newFileSystem(uri, Map.of());
                } catch (FileSystemAlreadyExistsException e) {
                    // Opened for the other folder already.
                }
            }
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
