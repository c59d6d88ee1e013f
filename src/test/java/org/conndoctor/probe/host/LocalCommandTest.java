package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Commands of the system, run for what they print. */
@DisabledOnOs(OS.WINDOWS)
class LocalCommandTest {

    @Test
    void whatItPrintsStandsBelowTheCommandLine() {
        assertThat(LocalCommand.of("echo", "one", "two").run()).contains("$ echo one two\none two\n");
    }

    @Test
    void itsEnvironmentIsItsOwn() {
        assertThat(LocalCommand.of("env").printed())
                .hasValueSatisfying(e -> assertThat(e.lines().map(l -> l.substring(0, l.indexOf('='))))
                        .containsExactlyInAnyOrder("LC_ALL", "PATH"));
    }

    @Test
    void thereIsNothingToRead() {
        assertThat(LocalCommand.of("cat").printed()).contains("");
    }

    @Test
    void whatFailsHasSaidNothing() {
        assertThat(LocalCommand.of("sh", "-c", "echo half; exit 1").printed()).isEmpty();
        assertThat(LocalCommand.of("no-such-command-anywhere").printed()).isEmpty();
    }

    @Test
    void whatNeverEndsIsEnded() {
        long started = System.nanoTime();

        assertThat(LocalCommand.of("sleep", "30").printed()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anEndlessOutputIsCut() {
        assertThat(LocalCommand.of("yes").printed())
                .hasValueSatisfying(o -> assertThat(o).hasSize(64 * 1024));
    }
}
