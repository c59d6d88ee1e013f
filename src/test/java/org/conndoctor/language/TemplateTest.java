package org.conndoctor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown that takes the user's own host, port and scheme. */
class TemplateTest {

    private static final Map<String, String> ALL = Map.of("host", "db.example", "port", "5432", "scheme", "wss");

    @Test
    void everyPlaceholderTakesItsValue() {
        var template = new Template("Try `curl -v {{scheme}}://{{host}}:{{port}}/` on {{host}}.");

        assertThat(template.fill(ALL)).isEqualTo("Try `curl -v wss://db.example:5432/` on db.example.");
    }

    @Test
    void whatIsNotKnownIsAPlainPlaceholder() {
        var template = new Template("{{scheme}}://{{host}}:{{port}}");

        assertThat(template.fill(Map.of())).isEqualTo("ws://HOST:PORT");
        assertThat(template.fill(Map.of("port", "80"))).isEqualTo("ws://HOST:80");
    }

    @Test
    void placeholdersMayStandSideBySideAndAtBothEnds() {
        assertThat(new Template("{{host}}{{port}}").fill(ALL)).isEqualTo("db.example5432");
        assertThat(new Template("{{host}}").fill(ALL)).isEqualTo("db.example");
    }

    @Test
    void aValueIsPutInAsItIs() {
        var template = new Template("<{{host}}:{{port}}>");

        assertThat(template.fill(Map.of("host", "{{port}}$1\\", "port", "1"))).isEqualTo("<{{port}}$1\\:1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no placeholder",
                "{host}",
                "{{user}}",
                "{{ host }}",
                "{{HOST}}",
                "{{host}",
                "docker inspect -f '{{.Name}}' app",
            })
    void allElseStaysAsItIs(String source) {
        assertThat(new Template(source).fill(ALL)).isEqualTo(source);
    }

    @Test
    void aThirdBraceIsText() {
        assertThat(new Template("{{{host}}}").fill(ALL)).isEqualTo("{db.example}");
    }

    @Test
    void theSourceStaysAsTheFileHasIt() {
        var source = "# {{host}}\n\n```sh\nnc -vz {{host}} {{port}}\n```\n";
        var template = new Template(source);
        template.fill(ALL);

        assertThat(template.source()).isEqualTo(source);
    }
}
