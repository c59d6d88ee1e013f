package org.conndoctor.knowledge.logic;

import com.google.re2j.Pattern;
import java.util.List;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFile;

/**
 * What is not known passes no condition by that alone. A property that can be unknown is so in a way of its own: a word,
 * nothing, or zero. {@code !=}, {@code not in}, {@code == false}, {@code !( )} and {@code not} let that pass as if it had
 * been found out, so beside each must stand that the property is known, or that the unknown is meant as well.
 */
public final class UnknownIsNotNo implements Check {

    /**
     * A property that can be unknown.
     *
     * @param type the kind of fact
     * @param name a pattern for what a rule calls it
     * @param told what the statement that it is known is about: it, or that from which it follows
     * @param inLooks whether it can be unknown where live looks are read; those have a whole target
     */
    private record Property(String type, String name, String told, boolean inLooks) {}

    private static final List<Property> PROPERTIES = List.of(
            new Property("Listener", "speaksWebSocket", "speaksWebSocket|protocol", true),
            new Property("Listener", "protocol", "protocol|speaksWebSocket", true),
            new Property("Target", "scheme", "scheme", true),
            new Property("Target", "webSocket", "scheme|webSocket", true),
            new Property("Target", "host", "host", false),
            new Property("Target", "port", "port", false),
            new Property(
                    "Target",
                    "loopback|inner|onInternet|unspecified|byName",
                    "host|loopback|inner|onInternet|unspecified|byName",
                    false));

    private static final String MEANT = "\"unknown\"";

    private static final Pattern DETAIL = Pattern.compile("\\b(?:detail|number)\\(\\s*(\"[^\"]*\")\\s*\\)");

    @Override
    public void run(Subject subject, Faults faults) {
        for (var file : subject.files().in("rules/", ".drl")) {
            boolean looks = file.name().startsWith("rules/probes/");
            for (var rule : WrittenRule.in(file)) {
                for (var condition : rule.conditions()) {
                    PROPERTIES.stream()
                            .filter(p -> p.type().equals(condition.type()) && (p.inLooks() || !looks))
                            .forEach(p -> judge(p, condition, rule, file, faults));
                    details(condition, file, faults);
                }
            }
        }
    }

    private static void judge(
            Property property, Condition condition, WrittenRule rule, KnowledgeFile file, Faults faults) {
        for (var constraint : condition.constraints()) {
            var uses = Use.of(property.name(), constraint);
            if (uses.stream().anyMatch(Use::isNegative) && !Use.isTold(property.told(), condition)) {
                var why = "in a condition that does not say that it is known";
                fault(property, constraint, why, file, faults);
            } else if (condition.negated()
                    && uses.stream().anyMatch(u -> !u.isNegative() && !u.isOfUnknown())
                    && !constraint.text().contains(MEANT)
                    && rule.demands(property.type()).stream().noneMatch(c -> Use.isTold(property.told(), c))) {
                fault(property, constraint, "in a 'not', and no condition says that it is known", file, faults);
            }
        }
    }

    private static void fault(Property property, Constraint constraint, String why, KnowledgeFile file, Faults faults) {
        faults.add(
                file.name(),
                constraint.line(),
                "unknown is not no: '" + constraint.text() + "' of " + property.type() + " stands " + why);
    }

    /** A detail of a look is empty, or zero, where it was not seen. */
    private static void details(Condition condition, KnowledgeFile file, Faults faults) {
        for (var constraint : condition.constraints()) {
            var matcher = DETAIL.matcher(constraint.text());
            while (matcher.find()) {
                var detail = Pattern.quote(matcher.group());
                boolean negative = Use.of(detail, constraint).stream().anyMatch(Use::isNegative);
                var either = "(?:detail|number)\\(\\s*" + Pattern.quote(matcher.group(1)) + "\\s*\\)";
                if (negative && !Use.isTold(either, condition)) {
                    faults.add(
                            file.name(),
                            constraint.line(),
                            "unknown is not no: the detail " + matcher.group(1)
                                    + " stands in a condition that does not say that it was seen");
                }
            }
        }
    }
}
