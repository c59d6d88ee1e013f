package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conndoctor.facts.ProbeResult;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words that results may use. */
final class Vocabulary {

    private static final Map<String, Map<?, ?>> PROBES = read();

    private Vocabulary() {}

    /** Fails where a result uses a word that the rules do not know. */
    static void check(ProbeResult result) {
        var probe = PROBES.get(result.probe());
        assertThat(probe).as("probe %s", result.probe()).isNotNull();
        assertThat(words(probe, "outcomes")).as(result.probe()).contains(result.outcome());
        assertThat(words(probe, "details"))
                .as(result.probe())
                .containsAll(result.details().keySet());
        assertThat(words(probe, "place")).contains(result.place());
        assertThat(result.details().values())
                .allSatisfy(value -> assertThat(value)
                        .matches(v -> v.chars().allMatch(c -> c >= ' ' && c < 0x7F), "printable ASCII"));
        assertThat(result.millis()).isNotNegative();
    }

    private static List<String> words(Map<?, ?> probe, String name) {
        return probe.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Map<?, ?>> read() {
        try {
            var text = Files.readString(Path.of("rules/probes.yaml"));
            var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
            return ((List<?>) root.get("probes"))
                    .stream()
                            .map(p -> (Map<?, ?>) p)
                            .collect(Collectors.toMap(p -> String.valueOf(p.get("id")), p -> p));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
