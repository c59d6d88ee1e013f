package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The caller is whom the outermost known proxy names, and nobody can name himself. */
class ForwardedForTest {

    /** Lines are set apart by a bar. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "198.51.100.7; -; 1; 198.51.100.7",
                "1.1.1.1, 198.51.100.7; -; 1; 198.51.100.7",
                "1.1.1.1|198.51.100.7; -; 1; 198.51.100.7",
                "1.1.1.1, 2.2.2.2|3.3.3.3, 198.51.100.7; -; 1; 198.51.100.7",
                "198.51.100.7:4711; -; 1; 198.51.100.7",
                "[2001:db8::7]:4711; -; 1; 2001:db8:0:0:0:0:0:7",
                "2001:DB8::7; -; 1; 2001:db8:0:0:0:0:0:7",
                "[2001:db8::7]; -; 1; 2001:db8:0:0:0:0:0:7",
                "::ffff:198.51.100.7; -; 1; 198.51.100.7",
                "fe80::7%eth0; -; 1; fe80:0:0:0:0:0:0:7",
                "1.1.1.1, unknown; -; 1; -",
                "1.1.1.1, localhost; -; 1; -",
                "1.1.1.1, evil.example; -; 1; -",
                "1.1.1.1, 198.51.100.777; -; 1; -",
                "1.1.1.1, 198.51.100.7:x; -; 1; -",
                "1.1.1.1, <script>; -; 1; -",
                "-; for=198.51.100.7; 1; 198.51.100.7",
                "-; -; 1; -",
                "1.1.1.1, 198.51.100.7, 10.0.0.1; -; 2; 198.51.100.7",
                "1.1.1.1|198.51.100.7, 10.0.0.2|10.0.0.1; -; 3; 198.51.100.7",
                "198.51.100.7; -; 2; 198.51.100.7",
                "198.51.100.7; for=198.51.100.7; 1; 198.51.100.7",
                "198.51.100.7; for=1.1.1.1; 1; -"
            })
    void namesTheCaller(String forwardedFor, String forwarded, int proxies, String caller) {
        assertThat(ForwardedFor.address(lines(forwardedFor), lines(forwarded), proxies))
                .isEqualTo(Optional.ofNullable(caller));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "for=\"[2001:db8::7]:4711\"~2001:db8:0:0:0:0:0:7",
                "by=10.0.0.1;For=\"198.51.100.7:80\";proto=https~198.51.100.7",
                "for=1.1.1.1;host=\"a,b\", for=\"198.51.100.7\"~198.51.100.7",
                "for=1.1.1.1, by=10.0.0.1~-",
                "for=_hidden~-",
                "for=1.1.1.1, for=\"198.51.100.7~-"
            })
    void readsTheStandardHeader(String line, String caller) {
        assertThat(ForwardedFor.address(List.of(), List.of(line), 1)).isEqualTo(Optional.ofNullable(caller));
    }

    private static List<String> lines(String lines) {
        return lines == null ? List.of() : Stream.of(lines.split("\\|")).toList();
    }
}
