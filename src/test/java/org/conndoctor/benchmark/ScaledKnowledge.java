package org.conndoctor.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.knowledge.KnowledgeFiles;

/**
 * Folders {@code rules/} and {@code i18n/} with several times today's knowledge, as if the doctor knew that many more
 * programs: every copy has symptoms, causes and words of its own, and shares the observations.
 */
final class ScaledKnowledge implements AutoCloseable {

    private final KnowledgeFiles today = KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"));
    private final List<String> symptoms = ids("rules/symptoms/", ".yaml");
    private final List<String> causes = ids("rules/causes/", ".drl");
    private final Path root;

    /**
     * Writes the folders.
     *
     * @param signatures how many times today's symptoms, phrases and commands
     * @param rules how many times today's causes; no file of rules is what was compiled with the program
     */
    ScaledKnowledge(int signatures, int rules) throws IOException {
        this.root = Files.createTempDirectory("conndoctor-benchmark");
        for (var file : today.files()) {
            if (!isProof(file)) {
                write(file.name(), file.name().endsWith(".drl") ? file.text() + "\n// copy 0\n" : file.text());
            }
        }
        if (signatures > 1) {
            signatures(signatures);
        }
        for (int copy = 1; copy < rules; copy++) {
            for (var file : today.in("rules/causes/", ".drl")) {
                write(renamed(file, copy), rules(file.text(), copy));
            }
        }
        texts("symptoms/", symptoms, signatures);
        texts("causes/", causes, rules);
    }

    /** Reads the folders, as a server does. */
    KnowledgeFiles read() {
        return KnowledgeFiles.read(root.resolve("rules"), root.resolve("i18n"));
    }

    /** Changes one file of rules, in a way that changes nothing else. */
    void touchOneCause() throws IOException {
        var file = root.resolve(today.in("rules/causes/", ".drl").get(0).name());
        Files.writeString(file, Files.readString(file) + "// changed\n");
    }

    private void signatures(int copies) throws IOException {
        var yaml = new SignatureCopies();
        var phrases = today.named("rules/phrases.yaml");
        if (phrases.isPresent()) {
            write(phrases.get().name(), yaml.phrases(phrases.get().text(), copies));
        }
        for (int copy = 1; copy < copies; copy++) {
            for (var file : today.in("rules/symptoms/", ".yaml")) {
                if (!isProof(file)) {
                    write(renamed(file, copy), yaml.symptom(file.text(), copy));
                }
            }
            for (var file : today.in("rules/commands/", ".yaml")) {
                if (!isProof(file)) {
                    write(renamed(file, copy), yaml.command(file.text(), copy));
                }
            }
        }
    }

    /** The rules of a cause, about its copy and the copies of the symptoms. */
    private String rules(String text, int copy) {
        var changed = text;
        for (var cause : causes) {
            var name = "causes." + cause.replace('-', '_');
            changed = changed.replace("package " + name + "\n", "package " + name + "_" + copy + "\n");
        }
        var ids = java.util.stream.Stream.concat(symptoms.stream(), causes.stream())
                .distinct()
                .toList();
        for (var id : ids) {
            changed = changed.replace('"' + id + '"', '"' + id + '-' + copy + '"');
        }
        return changed;
    }

    private void texts(String folder, List<String> ids, int copies) throws IOException {
        for (var file : today.in("i18n/", ".md")) {
            if (file.name().contains("/" + folder) && ids.contains(file.id())) {
                for (int copy = 1; copy < copies; copy++) {
                    write(renamed(file, copy), file.text());
                }
            }
        }
    }

    private List<String> ids(String folder, String ending) {
        return today.in(folder, ending).stream()
                .filter(f -> !isProof(f))
                .map(KnowledgeFile::id)
                .toList();
    }

    private static boolean isProof(KnowledgeFile file) {
        return file.name().endsWith(".examples.yaml") || file.name().endsWith(".cases.yaml");
    }

    private static String renamed(KnowledgeFile file, int copy) {
        int dot = file.name().lastIndexOf('.');
        return file.name().substring(0, dot) + "-" + copy + file.name().substring(dot);
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Override
    public void close() throws IOException {
        try (var tree = Files.walk(root)) {
            tree.sorted(Comparator.reverseOrder()).forEach(ScaledKnowledge::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
