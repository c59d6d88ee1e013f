package org.conndoctor.knowledge.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.knowledge.KnowledgeException;

/**
 * Run by the build: compiles every DRL file below the first folder into class files below the second, so that a server
 * starts without a compiler.
 */
public final class CompileAhead {

    private CompileAhead() {}

    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[1]);
        Map<String, String> modelByHash = new TreeMap<>();
        var compiler = new RuleCompiler();
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                var source = new RuleSource(file.toString(), Files.readString(file));
                try {
                    var compiled = compiler.compile(source);
                    modelByHash.put(source.hash(), compiled.modelClass());
                    write(classes, compiled.classes());
                } catch (KnowledgeException e) {
                    // Not the build's to judge: such a file is told by the check, with file and line.
                    System.err.println(e.getMessage());
                }
            }
        }
        var index = new StringBuilder();
        modelByHash.forEach(
                (hash, model) -> index.append(hash).append('=').append(model).append('\n'));
        write(classes.resolve(ShippedRules.INDEX), index.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void write(Path root, Map<String, byte[]> classes) throws IOException {
        for (var entry : classes.entrySet()) {
            write(root.resolve(entry.getKey().replace('.', '/') + ".class"), entry.getValue());
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
