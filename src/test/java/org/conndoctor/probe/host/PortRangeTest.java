package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The range of local ports, as each system tells it. */
class PortRangeTest {

    @Test
    void theRangeOfThisMachineIsRead() {
        var range = PortRange.read();

        assertThat(range.first()).isPositive();
        assertThat(range.last()).isBetween(range.first(), 65_535);
        assertThat(range.size()).isEqualTo(range.last() - range.first() + 1);
        assertThat(range.contains(range.last())).isTrue();
        assertThat(range.contains(range.first() - 1)).isFalse();
    }

    @Test
    void macTellsItInLines() {
        assertThat(PortRange.ofSysctl("49152\n65535\n49152\n65535\n")).contains(new PortRange(49_152, 65_535));
        assertThat(PortRange.ofSysctl("10000\n65535\n49152\n65535\n")).contains(new PortRange(10_000, 65_535));
    }

    @Test
    void windowsTellsStartAndCountInItsOwnLanguage() {
        var english = """

                Protocol tcp Dynamic Port Range
                ---------------------------------
                Start Port      : 1025
                Number of Ports : 64510

                """;
        var german = """

                Protokoll tcp Dynamischer Portbereich
                ---------------------------------
                Startport      : 49152
                Anzahl von Ports : 16384

                """;

        assertThat(PortRange.ofNetsh(english)).contains(new PortRange(1_025, 65_534));
        assertThat(PortRange.ofNetsh(german)).contains(new PortRange(49_152, 65_535));
    }

    @Test
    void whatIsNoRangeIsNone() {
        assertThat(PortRange.ofNetsh("The following command was not found")).isEqualTo(Optional.empty());
        assertThat(PortRange.ofSysctl("65535\n49152\n")).isEqualTo(Optional.empty());
        assertThat(PortRange.ofNetsh("a : 49152\nb : 65535\n")).isEqualTo(Optional.empty());
    }
}
