package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conndoctor.facts.AddressBlock;

/** Reads {@code rules/signs/}: what texts and targets show by themselves. */
final class SignReader {

    private final KnowledgeFiles files;
    private final Faults faults;

    SignReader(KnowledgeFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    List<SignDefinition> read() {
        var signs = new ArrayList<SignDefinition>();
        for (var file : files.in("rules/signs/", ".yaml")) {
            for (var yaml : YamlMap.of(file, faults).allow("signs").maps("signs")) {
                signs.add(sign(file, yaml));
            }
        }
        return List.copyOf(signs);
    }

    private SignDefinition sign(KnowledgeFile file, YamlMap yaml) {
        yaml.allow("id", "value", "words", "addresses", "name", "ports");
        var sign = new SignDefinition(
                yaml.text("id"),
                yaml.text("value"),
                yaml.texts("words").stream()
                        .flatMap(l -> Signature.all(l.text(), l.line()).stream())
                        .toList(),
                yaml.texts("addresses").stream()
                        .flatMap(l -> block(file, l).stream())
                        .toList(),
                yaml.optionalText("name").flatMap(text -> pattern(file, yaml, text)),
                ports(file, yaml),
                file.name(),
                yaml.line());
        boolean aboutTarget = !sign.addresses().isEmpty()
                || sign.name().isPresent()
                || !sign.ports().isEmpty();
        if (aboutTarget != sign.words().isEmpty()) {
            faults.add(
                    file.name(), yaml.line(), "a sign has either 'words' or what a target is: addresses, name, ports");
        }
        return sign;
    }

    private Optional<AddressBlock> block(KnowledgeFile file, YamlMap.Line line) {
        try {
            return Optional.of(AddressBlock.of(line.text(), "", ""));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            faults.add(file.name(), line.line(), "'" + line.text() + "' is no block of addresses such as 10.0.0.0/8");
            return Optional.empty();
        }
    }

    private Optional<Pattern> pattern(KnowledgeFile file, YamlMap yaml, String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            faults.add(file.name(), yaml.lineOf("name"), "RE2 refuses the pattern: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Set<Integer> ports(KnowledgeFile file, YamlMap yaml) {
        var lines = yaml.texts("ports");
        lines.stream()
                .filter(l -> !isPort(l.text()))
                .forEach(l -> faults.add(file.name(), l.line(), "'" + l.text() + "' is no port"));
        return lines.stream()
                .map(YamlMap.Line::text)
                .filter(SignReader::isPort)
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535;
    }
}
