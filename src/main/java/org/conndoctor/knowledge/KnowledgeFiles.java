package org.conndoctor.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot of both folders, sorted by name.
 *
 * @param files all files that are knowledge
 */
public record KnowledgeFiles(List<KnowledgeFile> files) {

    /**
     * Reads both folders.
     *
     * @throws UncheckedIOException where a folder or a file cannot be read
     */
    public static KnowledgeFiles read(Path rules, Path i18n) {
        var files = new ArrayList<KnowledgeFile>();
        readInto(files, rules, "rules/");
        readInto(files, i18n, "i18n/");
        files.sort(Comparator.comparing(KnowledgeFile::name));
        return new KnowledgeFiles(List.copyOf(files));
    }

    private static void readInto(List<KnowledgeFile> files, Path root, String prefix) {
        try (var tree = Files.walk(root)) {
            tree.filter(Files::isRegularFile).filter(file -> isKnowledge(name(root, file))).toList().parallelStream()
                    .map(file -> new KnowledgeFile(prefix + name(root, file), text(file)))
                    .forEachOrdered(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root, e);
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Changes whenever a file comes, goes, or is written; reads none of them. */
    public static String fingerprint(Path rules, Path i18n) {
        var seen = new StringBuilder();
        for (var root : List.of(rules, i18n)) {
            try (var tree = Files.walk(root)) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    seen.append(file)
                            .append(Files.getLastModifiedTime(file).toMillis())
                            .append(Files.size(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + root, e);
            }
        }
        return seen.toString();
    }

    /** README files explain, and editors leave other things behind. */
    private static boolean isKnowledge(String name) {
        return !name.endsWith("README.md")
                && (name.endsWith(".drl")
                        || name.endsWith(".yaml")
                        || name.endsWith(".md")
                        || name.endsWith(".properties"));
    }

    /** Those in this folder, with this ending. */
    public List<KnowledgeFile> in(String folder, String ending) {
        return files.stream()
                .filter(f -> f.name().startsWith(folder) && f.name().endsWith(ending))
                .toList();
    }

    /** Where the short strings of a language stand: one file, and one more a room that has its own. */
    public List<KnowledgeFile> messages(String language) {
        var folder = "i18n/" + language + "/";
        var all = new ArrayList<KnowledgeFile>();
        named(folder + "messages.properties").ifPresent(all::add);
        all.addAll(in(folder + "messages/", ".properties"));
        return List.copyOf(all);
    }

    /** The file of this name. */
    public Optional<KnowledgeFile> named(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Twelve hexadecimal digits that change with any byte of any file. */
    public String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update((file.name() + '\0' + file.text() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
