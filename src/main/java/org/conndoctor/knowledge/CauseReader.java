package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conndoctor.facts.Sign;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** Reads causes: what their tables say, and what the annotations of compiled rules say. */
final class CauseReader {

    private static final Pattern OBSERVATION = Pattern.compile("Observation\\( *id == \"([^\"]*)\"");

    private final Faults faults;

    private final Map<String, ObservationDefinition> observations;

    private final Map<String, CauseTable> tables;

    CauseReader(Map<String, ObservationDefinition> observations, Map<String, CauseTable> tables, Faults faults) {
        this.observations = observations;
        this.tables = tables;
        this.faults = faults;
    }

    Map<String, CauseDefinition> read(KieBase base, KnowledgeFiles files) {
        var causes = new TreeMap<String, CauseDefinition>();
        for (var file : files.in("rules/causes/", ".drl")) {
            var expected = RuleMetadata.packageOf(file.id());
            var rules = base.getKiePackage(expected);
            if (rules == null) {
                faults.add(file.name(), file.lineOf("package "), "expected 'package " + expected + "'");
            } else if (causes.put(file.id(), cause(file, rules.getRules())) != null) {
                faults.add(file.name(), 1, "there are other rules of '" + file.id() + "'");
            }
        }
        for (var file : files.in("rules/causes/", ".yaml")) {
            if (!file.name().endsWith(".cases.yaml") && !causes.containsKey(file.id())) {
                causes.put(file.id(), cause(file, List.of()));
            }
        }
        return causes;
    }

    private CauseDefinition cause(KnowledgeFile file, Iterable<? extends Rule> rules) {
        var table = Optional.ofNullable(tables.get(file.id()));
        var documented = new ArrayList<String>();
        var hop = table.map(CauseTable::hop).orElse("");
        for (Rule rule : rules) {
            RuleMetadata.documented(rule).ifPresent(documented::add);
            if (!RuleMetadata.hasValidOften(rule)) {
                faults.add(file.name(), file.lineOf(rule.getName()), "@often must be a whole number");
            }
            var said = RuleMetadata.hop(rule);
            if (said.isPresent() && !hop.isEmpty() && !said.get().equals(hop)) {
                faults.add(file.name(), file.lineOf(rule.getName()), "@hop differs from the one above");
            } else {
                hop = said.orElse(hop);
            }
        }
        if (!Hops.ALL.contains(hop)) {
            faults.add(file.name(), 1, "a rule that suspects this cause needs @hop, its table hop: one of " + Hops.ALL);
        }
        table.ifPresent(t -> t.suspects().forEach(s -> s.documented().ifPresent(documented::add)));
        documented.sort(null);
        var weighs = weighs(file, table);
        var asks = weighs.stream()
                .filter(id ->
                        observations.containsKey(id) && observations.get(id).effort() > 0)
                .sorted()
                .toList();
        return new CauseDefinition(file.id(), file.name(), hop, documented, weighs, asks);
    }

    /** Compiled rules do not tell what they match; their source does. */
    private static Set<String> weighs(KnowledgeFile file, Optional<CauseTable> table) {
        var ids = new TreeSet<String>();
        table.ifPresent(t -> t.signs().map(Sign::id).forEach(ids::add));
        var matcher = OBSERVATION.matcher(file.name().endsWith(".drl") ? file.text() : "");
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return Set.copyOf(ids);
    }
}
