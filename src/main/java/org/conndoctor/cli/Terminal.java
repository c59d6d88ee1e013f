package org.conndoctor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of the terminal, if there is one: who watches, which system it is, which language is wanted. */
final class Terminal {

    /** Set by the launcher: whether standard output is a terminal, which a JVM tells differently in each version. */
    private static final String WATCHED = "conndoctor.terminal";

    private static final Path TTY = Path.of("/dev/tty");

    private Terminal() {}

    /** A person reads what is printed. */
    static boolean isWatched() {
        var told = System.getProperty(WATCHED);
        return told != null
                ? told.equals("true")
                : System.console() != null && Runtime.version().feature() < 22;
    }

    /** What the person types, even where the text came by a pipe; empty where there is nobody. */
    static Optional<BufferedReader> typed() {
        if (!isWatched() || !Files.isReadable(TTY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newBufferedReader(TTY, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The file is there for everybody, and cannot be opened by who has no terminal.
            return Optional.empty();
        }
    }

    /** As texts and the API call it. */
    static String os() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "macos" : "linux";
    }

    /**
     * The language of the environment, as a tag. The JVM falls back to English where a locale is not installed, and who
     * sets {@code LANG=ko_KR.UTF-8} wants Korean all the same.
     */
    static String language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(value -> value.split("[.@]", 2)[0].replace('_', '-'))
                .filter(tag -> !tag.equals("C") && !tag.equals("POSIX"))
                .orElseGet(() -> Locale.getDefault().toLanguageTag());
    }
}
