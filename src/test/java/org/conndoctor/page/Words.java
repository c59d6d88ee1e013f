package org.conndoctor.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the page has to say in one language, read from the files of {@code i18n/} themselves. */
final class Words {

    private final Path folder;
    private final Properties messages = new Properties();

    private Words(Path folder) {
        this.folder = folder;
    }

    static Words of(String language) {
        var words = new Words(Path.of("i18n", language));
        try (var reader = Files.newBufferedReader(words.folder.resolve("messages.properties"))) {
            words.messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** A message without arguments. */
    String say(String key) {
        var message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return message.replace("''", "'");
    }

    String symptom(String id) {
        return title(folder.resolve("symptoms").resolve(id + ".md"));
    }

    String cause(String id) {
        try (var rooms = Files.list(folder.resolve("causes"))) {
            return title(rooms.map(room -> room.resolve(id + ".md"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String term(String id) {
        return title(folder.resolve("terms").resolve(id + ".md"));
    }

    private static String title(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("# "))
                    .findFirst()
                    .orElseThrow()
                    .substring(2)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
