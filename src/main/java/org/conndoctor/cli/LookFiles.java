package org.conndoctor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.conndoctor.diagnosis.SavedLook;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.recognition.redaction.Redaction;

/** Looks that travel in files from one machine to another. */
final class LookFiles {

    private static final int LIMIT = 1 << 20;

    private LookFiles() {}

    /** Whether this names a file; a pasted text hardly does. */
    static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Writes what was seen, and nothing that is a secret. */
    static void save(Path file, Target target, String path, List<ProbeResult> results, Redaction redaction)
            throws IOException {
        var look = new SavedLook(target, path, results).redacted(redaction::redact);
        Files.writeString(file, look.written(), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException where it is no file that can be read, in words for the user */
    static String read(Path file) {
        try {
            if (Files.size(file) > LIMIT) {
                throw new IllegalArgumentException("This is no saved look: " + file);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("no such file: " + file);
        } catch (IOException e) {
            throw new IllegalArgumentException("This file cannot be read: " + file, e);
        }
    }
}
