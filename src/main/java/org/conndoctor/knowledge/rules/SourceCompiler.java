package org.conndoctor.knowledge.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.conndoctor.knowledge.Fault;
import org.conndoctor.knowledge.KnowledgeException;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles generated Java sources in memory. */
final class SourceCompiler {

    private final JavaCompiler compiler;

    private SourceCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /** The JDK's own compiler; on a runtime without one, Eclipse's, which Drools brings along. */
    static SourceCompiler ofThisRuntime() {
        var own = ToolProvider.getSystemJavaCompiler();
        return new SourceCompiler(own != null ? own : new EclipseCompiler());
    }

    /**
     * Compiles all sources together.
     *
     * @param origin the rule file that they were generated from, for the fault's place
     * @param sources Java source by class name
     * @return bytecode by class name
     */
    Map<String, byte[]> compile(RuleSource origin, Map<String, String> sources) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var units = sources.entrySet().stream()
                .map(e -> new SourceFile(e.getKey(), e.getValue()))
                .toList();
        try (var files = new ClassesInMemory(compiler.getStandardFileManager(diagnostics, null, null))) {
            var options = List.of("-proc:none", "-nowarn", "--release", "17", "-classpath", classpath());
            if (!compiler.getTask(null, files, diagnostics, options, null, units)
                    .call()) {
                throw new KnowledgeException(diagnostics.getDiagnostics().stream()
                        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                        .map(d -> fault(origin, d))
                        .distinct()
                        .toList());
            }
            return files.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classpath() {
        // Set by the launcher of a build tool that hides the class path from the JVM's own property.
        return System.getProperty("conndoctor.compile.classpath", System.getProperty("java.class.path"));
    }

    private static Fault fault(RuleSource origin, Diagnostic<? extends JavaFileObject> diagnostic) {
        var message = diagnostic.getMessage(java.util.Locale.ROOT);
        return new Fault(origin.file(), 1, String.join(" ", message.split("\s+")));
    }

    private static final class SourceFile extends SimpleJavaFileObject {
        private final String text;

        SourceFile(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassesInMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        ClassesInMemory(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    written.put(className, bytes);
                    return bytes;
                }
            };
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            written.forEach((name, bytes) -> classes.put(name.replace('/', '.'), bytes.toByteArray()));
            return classes;
        }
    }
}
