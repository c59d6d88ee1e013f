package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.conndoctor.facts.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are another server's greeting, and the many that are only numbers. */
class GreetingNumbersTest {

    private static final int NUMBERS = 10_000;

    private static List<String> spoken(String text) {
        return Recognizers.today().read(text).observations().stream()
                .filter(o -> o.id().equals("port-speaks"))
                .map(Observation::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a frame of length 1213486160         | http",
                "a frame of length 1,213,486,160      | http",
                "a frame of length 1213486156         | http",
                "a frame of length 1345270062         | http",
                "response id 808465440, unexpected    | http",
                "the size would be 0x48545450         | http",
                "bad header 48545450                  | http",
                "packet of 5526600 bytes              | http",
                "no such version: 80.84               | http",
                "packet of 4739923 bytes              | ssh",
                "message type 1397966893              | ssh",
                "unexpected status 758263344          | ssh",
                "no such version: 45.72               | ssh",
                "invalid receive size = 369295616     | tls",
                "unexpected reply length 842149920    | other",
            })
    void aNumberIsReadAsBytes(String text, String speaks) {
        assertThat(spoken(text)).containsExactly(speaks);
        assertThat(Recognizers.today().read(text).symptoms().get(0).id()).isEqualTo("protocol-mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "started 1213486160 ms ago",
                "order 1345270062 was paid",
                "the frame has 1213486160x bytes",
                "the frame is a1213486160",
                "a ratio of 45.72 to 1",
                "at a.b.Frame.length (a.js:1213486160:1)",
            })
    void aNumberAloneSaysNothing(String text) {
        assertThat(spoken(text)).isEmpty();
    }

    @Test
    void noOrdinaryNumberInALogIsAGreeting() {
        var random = new Random(11);
        var words = List.of("size", "length", "frame", "packet", "message", "type", "code", "version", "received");
        var lines = new ArrayList<String>();
        for (int i = 0; i < NUMBERS; i++) {
            lines.add(words.get(random.nextInt(words.size())) + " " + ordinary(random) + " from a worker");
        }

        for (int i = 0; i < NUMBERS; i += 100) {
            var text = String.join("\n", lines.subList(i, i + 100));
            assertThat(spoken(text)).as(text).isEmpty();
        }
    }

    /** Seconds and milliseconds of our time, sizes, ports, numbers of processes and orders, versions. */
    private static String ordinary(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Integer.toString(1_500_000_000 + random.nextInt(400_000_000));
            case 1 -> Long.toString(1_700_000_000_000L + random.nextInt(1_000_000_000));
            case 2 -> Integer.toString(1 << random.nextInt(31));
            case 3 -> Integer.toString(random.nextInt(65_536));
            case 4 -> Integer.toString(random.nextInt(10_000_000));
            case 5 -> String.format(Locale.ROOT, "%,d", random.nextInt(1_000_000_000));
            case 6 -> "0x" + Integer.toHexString(random.nextInt());
            default -> random.nextInt(20) + "." + random.nextInt(100);
        };
    }
}
