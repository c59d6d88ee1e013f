package org.conndoctor.knowledge.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.drools.model.Model;

/** The rule files that were compiled at build time, known by the hash of their text. */
final class ShippedRules {

    /** Lines of {@code hash=model class}, written by {@link CompileAhead}. */
    static final String INDEX = "org/conndoctor/knowledge/rules/compiled.properties";

    private final Properties modelByHash = new Properties();

    ShippedRules() {
        try (var in = ShippedRules.class.getClassLoader().getResourceAsStream(INDEX)) {
            if (in != null) {
                modelByHash.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model of a file whose text is byte for byte what it was at build time. */
    Optional<Model> modelOf(RuleSource source) {
        var name = modelByHash.getProperty(source.hash());
        return name == null ? Optional.empty() : Optional.of(Models.create(name, ShippedRules.class.getClassLoader()));
    }
}
