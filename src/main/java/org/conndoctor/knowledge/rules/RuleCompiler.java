package org.conndoctor.knowledge.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.knowledge.Fault;
import org.conndoctor.knowledge.KnowledgeException;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.io.ByteArrayResource;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Turns one DRL file into Java sources (Drools' executable model), and those into bytecode, all in memory.
 *
 * <p>The executable model is stricter than the classic builder: a text that is no number, compared with a number, is an
 * error. It still lets a number compared with a text pass.
 */
final class RuleCompiler {

    private final SourceCompiler java = SourceCompiler.ofThisRuntime();

    /**
     * Compiles one file.
     *
     * @throws KnowledgeException with file and line of everything that is wrong in it
     */
    CompiledRules compile(RuleSource source) {
        var parts = RuleParts.of(source);
        if (parts.isEmpty()) {
            throw new KnowledgeException(List.of(new Fault(source.file(), 1, "holds no rule")));
        }
        try {
            return compileWhole(source);
        } catch (KnowledgeException e) {
            throw new KnowledgeException(located(parts, e.faults()));
        }
    }

    /**
     * Only syntax errors carry their line. Whatever else is wrong is told where its rule begins, and which rule that is
     * shows when each is compiled alone.
     */
    private List<Fault> located(List<RuleParts.Part> parts, List<Fault> faults) {
        var found = new ArrayList<Fault>();
        faults.stream().filter(f -> f.line() > 1).forEach(found::add);
        if (found.isEmpty()) {
            for (var part : parts) {
                try {
                    compileWhole(part.source());
                } catch (KnowledgeException e) {
                    var fault = e.faults().get(0);
                    found.add(new Fault(fault.file(), part.line(), fault.message()));
                }
            }
        }
        return found.isEmpty() ? faults : found;
    }

    private CompiledRules compileWhole(RuleSource source) {
        PackageSources model;
        try {
            model = generate(source);
        } catch (KnowledgeException e) {
            throw e;
        } catch (RuntimeException e) {
            // Drools lets some mistakes escape as what they caused, for instance a number that is none.
            var message = "does not compile: " + e.getMessage();
            throw new KnowledgeException(List.of(new Fault(source.file(), 1, message)));
        }
        var generated = new ArrayList<GeneratedFile>();
        model.collectGeneratedFiles(generated);
        Map<String, String> sources = new TreeMap<>();
        for (GeneratedFile file : generated) {
            var path = file.relativePath();
            var name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
            sources.put(name, new String(file.contents(), StandardCharsets.UTF_8));
        }
        return new CompiledRules(model.getModelNames().iterator().next(), java.compile(source, sources));
    }

    private PackageSources generate(RuleSource source) {
        var configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        null, RuleCompiler.class.getClassLoader())
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        // A release id that follows from the text: equal files give equal class names, build after build.
        var release = new ReleaseIdImpl("org.conndoctor", "rules", source.hash().substring(0, 16));
        var builder = new ModelBuilderImpl<>(PackageSources::dumpSources, configuration, release, false);
        var resource = new ByteArrayResource(source.text().getBytes(StandardCharsets.UTF_8));
        resource.setSourcePath(source.file());
        builder.batch().add(resource, ResourceType.DRL).build();
        var errors = builder.getResults(ResultSeverity.ERROR);
        if (!errors.isEmpty()) {
            throw new KnowledgeException(
                    errors.stream().map(e -> fault(source, e)).distinct().toList());
        }
        var packages = builder.getPackageSources();
        if (packages.isEmpty()) {
            throw new KnowledgeException(List.of(new Fault(source.file(), 1, "holds no rule")));
        }
        return packages.iterator().next();
    }

    private static Fault fault(RuleSource source, KnowledgeBuilderResult error) {
        int line = error.getLines().length > 0 ? Math.max(1, error.getLines()[0]) : 1;
        return new Fault(
                source.file(), line, error.getMessage().lines().findFirst().orElse("does not compile"));
    }
}
