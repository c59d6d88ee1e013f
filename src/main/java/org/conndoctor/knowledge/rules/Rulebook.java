package org.conndoctor.knowledge.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.knowledge.Fault;
import org.conndoctor.knowledge.KnowledgeException;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/** Builds the rule base of a set of DRL files. Not thread safe; the rule base that it makes is. */
public final class Rulebook {

    private static final int KEPT = 10_000;

    private final ShippedRules shipped = new ShippedRules();
    private final RuleCompiler compiler = new RuleCompiler();
    /** What was compiled at run time, by the hash of its source: a reload compiles only what changed. */
    private final Map<String, CompiledRules> compiled = new HashMap<>();

    /**
     * The rule base of these files. No module is registered anywhere: when the last reference to it goes, so do its
     * classes.
     *
     * @throws KnowledgeException with the faults of all files, not of the first only
     */
    public KieBase build(Collection<RuleSource> sources) {
        var models = new ArrayList<Model>();
        var faults = new ArrayList<Fault>();
        for (RuleSource source : sources) {
            try {
                models.add(shipped.modelOf(source).orElseGet(() -> Models.create(compiled(source))));
            } catch (KnowledgeException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
        return base(models);
    }

    private CompiledRules compiled(RuleSource source) {
        if (compiled.size() > KEPT) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(source.hash(), hash -> compiler.compile(source));
    }

    private static KieBase base(List<Model> models) {
        var configuration = KieServices.get().newKieBaseConfiguration();

        return KieBaseBuilder.createKieBaseFromModel(models, configuration);
    }
}
