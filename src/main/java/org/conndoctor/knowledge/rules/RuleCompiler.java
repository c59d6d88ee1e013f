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
 * <p>The executable model is strict where the classic builder is not: comparing a number with a text is an error.
 */
final class RuleCompiler {

    private final SourceCompiler java = SourceCompiler.ofThisRuntime();

    /**
     * Compiles one file.
     *
     * @throws KnowledgeException with file and line of everything that is wrong in it
     */
    CompiledRules compile(RuleSource source) {
        PackageSources model = generate(source);
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

    /** Syntax errors carry their line; errors of the model carry -1, and then the rule they name tells the place. */
    private static Fault fault(RuleSource source, KnowledgeBuilderResult error) {
        int line = error.getLines().length > 0 && error.getLines()[0] > 0
                ? error.getLines()[0]
                : RuleNames.lineNamedIn(source, error.getMessage());
        return new Fault(
                source.file(), line, error.getMessage().lines().findFirst().orElse("does not compile"));
    }
}
