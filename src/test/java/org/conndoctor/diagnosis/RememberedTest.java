package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is remembered of one target is told of another only where the rules would say the same. */
class RememberedTest {

    private static final Doctor DOCTOR = Today.DOCTOR;

    @AfterEach
    void forget() {
        DOCTOR.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "ws, 203.0.113.7, 2345, ws, 198.51.100.9, 2346",
        "tcp, 192.168.1.20, 5433, tcp, 10.7.8.9, 6543",
        "tcp, 127.0.0.1, 5432, tcp, localhost, 5432",
        "tcp, 127.0.0.1, 5432, tcp, ::1, 5432",
        "https, shop.example.com, 443, https, db.example.org, 8443",
        "http, shop.example.com, 80, http, 203.0.113.7, 80",
    })
    void itComesOutAsIfItWereWeighedAnew(
            String scheme, String host, int port, String otherScheme, String otherHost, int otherPort) {
        var one = new Target(scheme, host, port);
        var other = new Target(otherScheme, otherHost, otherPort);
        var texts = texts();
        for (var text : texts) {
            DOCTOR.forget();
            DOCTOR.examine(new Complaint(List.of(text), one, List.of()));
            var remembered = DOCTOR.examine(new Complaint(List.of(text), other, List.of()));
            DOCTOR.forget();
            var anew = DOCTOR.examine(new Complaint(List.of(text), other, List.of()));

            assertThat(remembered).as(text).isEqualTo(anew);
        }
        assertThat(texts).hasSizeGreaterThan(300);
    }

    /** Of the cases all, for they have the most to weigh; of the many examples every fifth. */
    private static List<String> texts() {
        var proof = Proof.read(Today.FILES, new Faults());
        var examples = proof.examples();
        var some = Stream.iterate(0, i -> i < examples.size(), i -> i + 5)
                .map(i -> examples.get(i).text());
        return List.copyOf(new LinkedHashSet<>(
                Stream.concat(proof.cases().stream().map(c -> c.text()), some).toList()));
    }
}
