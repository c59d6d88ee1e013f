package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.knowledge.Proof;
import org.conndoctor.language.FoldedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pattern demands stands in whatever it matches. */
class RequiredWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "tcp (?P<address>[0-9.]+):(?P<port>[0-9]{1,5}) \\(listen\\) ~ ` (listen)`",
                "abc|de ~ ``",
                "abc(?:x|y)de ~ abc",
                "abcd*e ~ abc",
                "ab?cd ~ cd",
                "ab{2,3}cde ~ cde",
                "abc+d ~ abc",
                "[]ab]cd ~ cd",
                "[^]ab]cd ~ cd",
                "[[:alpha:]]xy ~ xy",
                "[\\]a]cd ~ cd",
                "a.bc$ ~ bc",
                "\\d+\\.\\w ~ .",
                "(?i)connect ~ connect",
                "a\\)(b\\)c)d ~ a)",
                "Unexpected [Cc]ode ~ `unexpected `"
            })
    void theLongestRunOfWhatStandsForItself(String pattern, String words) {
        assertThat(RequiredWords.of(pattern)).isEqualTo(words);
    }

    /** Every output of the knowledge is matched by some of its patterns: all of these find their words there. */
    @Test
    void noPatternOfTheKnowledgeIsLostByIt() {
        var files = KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"));
        var readings = KnowledgeLoader.load(files).readings();
        int matched = 0;
        for (var example : Proof.read(files, new Faults()).outputs()) {
            var text = FoldedText.of(example.text()).text();
            for (var reading : readings) {
                var matcher = reading.pattern().matcher(text);
                if (matcher.find()) {
                    matched++;
                    var words = RequiredWords.of(reading.pattern().pattern());
                    assertThat(matcher.group()).as(reading.pattern().pattern()).contains(words);
                }
            }
        }
        assertThat(matched).isGreaterThan(100);
    }
}
