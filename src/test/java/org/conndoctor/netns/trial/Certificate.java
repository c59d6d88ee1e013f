package org.conndoctor.netns.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conndoctor.netns.Shell;

/** A certificate that nobody vouches for. */
final class Certificate {

    private Certificate() {}

    /** With its key, in one file of the folder. */
    static Path file(Path folder) throws IOException {
        var both = folder.resolve("certificate.pem");
        if (Files.notExists(both)) {
            var key = folder.resolve("certificate.key").toString();
            Shell.run(
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:prime256v1",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=chat.example.test",
                    "-keyout",
                    key,
                    "-out",
                    both.toString());
            Files.writeString(both, Files.readString(both) + Files.readString(Path.of(key)));
        }
        return both;
    }
}
