package org.conndoctor.knowledge.logic;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conndoctor.knowledge.KnowledgeFile;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * A rule as it is written. Compiled rules do not tell what they match and conclude; the parser of Drools does.
 *
 * @param file where it stands
 * @param line where it begins
 * @param name its name
 * @param conditions every pattern of its left side, those in {@code exists} and {@code or} included
 * @param conclusions what it inserts logically
 * @param says the message that tells its conclusion, where its facts alone do not
 * @param repeated names of annotations that it bears more than once
 */
public record WrittenRule(
        String file,
        int line,
        String name,
        List<Condition> conditions,
        List<Conclusion> conclusions,
        Optional<String> says,
        List<String> repeated) {

    /** {@code insertLogical( Type.factory(arguments) )}. */
    private static final Pattern INSERTS = Pattern.compile(
            "insertLogical\\(\\s*(?:new\\s+)?([A-Za-z]+)(?:\\.([A-Za-z]+))?\\s*\\(([^;]*)\\)\\s*\\)\\s*;");

    /** All rules of a file, in order; none where it cannot be parsed, which the compiler tells. */
    public static List<WrittenRule> in(KnowledgeFile file) {
        var parser = new DrlParser();
        try {
            var parsed = parser.parse(false, file.text());
            return parsed == null || parser.hasErrors()
                    ? List.of()
                    : parsed.getRules().stream().map(r -> of(file.name(), r)).toList();
        } catch (DroolsParserException e) {
            return List.of();
        }
    }

    private static WrittenRule of(String file, RuleDescr rule) {
        var conditions = new ArrayList<Condition>();
        gather(rule.getLhs(), false, conditions);
        var repeated = rule.getAnnotations().stream()
                .filter(AnnotationDescr::isDuplicated)
                .map(AnnotationDescr::getName)
                .toList();
        var says = Optional.ofNullable(rule.getAnnotation("says")).map(a -> String.valueOf(a.getSingleValueStripped()));
        return new WrittenRule(
                file, rule.getLine(), rule.getName(), List.copyOf(conditions), conclusions(rule), says, repeated);
    }

    private static void gather(BaseDescr part, boolean negated, List<Condition> conditions) {
        if (part instanceof PatternDescr pattern) {
            var constraints = pattern.getConstraint().getDescrs().stream()
                    .map(BaseDescr.class::cast)
                    .map(c -> new Constraint(c.toString().strip(), c.getLine()))
                    .toList();
            conditions.add(new Condition(pattern.getObjectType(), constraints, negated, pattern.getLine()));
        } else if (part instanceof ConditionalElementDescr whole) {
            for (var inner : whole.getDescrs()) {
                gather((BaseDescr) inner, negated != part instanceof NotDescr, conditions);
            }
        }
    }

    private static List<Conclusion> conclusions(RuleDescr rule) {
        var conclusions = new ArrayList<Conclusion>();
        var matcher = INSERTS.matcher(String.valueOf(rule.getConsequence()));
        while (matcher.find()) {
            var factory = matcher.group(2);
            conclusions.add(new Conclusion(matcher.group(1), factory == null ? "" : factory, matcher.group(3)));
        }
        return List.copyOf(conclusions);
    }

    /** Conditions of this kind of fact that must be met. */
    List<Condition> demands(String type) {
        return conditions.stream()
                .filter(c -> !c.negated() && c.type().equals(type))
                .toList();
    }

    /** Whether it says of a cause that it is the one. */
    public boolean confirms(String cause) {
        return conclusions.stream().anyMatch(c -> c.isOf("Finding", "confirms", cause));
    }
}
