package org.conndoctor.probe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.conndoctor.probe.network.HostName.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts as people write them, and as they go on the wire. */
class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "Example.COM, NAME, example.com",
        "example.com., NAME, example.com",
        "bücher.example, NAME, xn--bcher-kva.example",
        "my_service, NAME, my_service",
        "localhost, LOCAL, localhost",
        "api.localhost., LOCAL, api.localhost",
        "192.0.2.1, LITERAL, 192.0.2.1",
        "１２７。０。０。１, LITERAL, 127.0.0.1",
        "0xC0.0.2.1, LITERAL, 192.0.2.1",
        "0300.0.0002.1, LITERAL, 192.0.2.1",
        "192.513, LITERAL, 192.0.2.1",
        "3221225985, LITERAL, 192.0.2.1",
        "4294967295, LITERAL, 255.255.255.255",
        "0, LITERAL, 0.0.0.0",
        "[2001:DB8:0:0:1:0:0:1], LITERAL, 2001:db8::1:0:0:1",
        "::FFFF:192.0.2.1, LITERAL, 192.0.2.1",
        "fe80::1, LITERAL, fe80::1",
    })
    void aHostIsReadForWhatItIs(String written, Kind kind, String text) {
        var host = HostName.of(written);

        assertThat(host.kind()).isEqualTo(kind);
        assertThat(host.text()).isEqualTo(text);
        assertThat(host.literal().isPresent()).isEqualTo(kind == Kind.LITERAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                ".a",
                "a b",
                "a/b",
                "a\r\nb",
                "user@host",
                "4294967296",
                "1.2.3.256",
                "1.2.3.4.5",
                "08.1.1.1",
                "0x1ffffffff",
                "99999999999999999999",
                "example.1",
                "[::1",
                "1::2::3",
                "::1\r\nX: y"
            })
    void whatIsNoHostIsNone(String written) {
        assertThat(HostName.of(written).kind()).isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jenkins",
                "Jenkins.",
                "jenkins。",
                "local",
                "localhost",
                "api.localhost",
                "printer.local",
                "db.svc.cluster.local.",
                "metadata.google.internal",
                "wiki.CORP",
                "nas.home.arpa",
                "intranet.lan"
            })
    void aNameThatOnlyAnInnerNetworkCanKnowIsInner(String written) {
        assertThat(HostName.of(written).isInner()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "local.example.com", "mylocal.net", "in-addr.arpa", "10.0.0.1", "::1"})
    void anyOtherHostIsNot(String written) {
        assertThat(HostName.of(written).isInner()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:0, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "1:0:0:0:0:0:0:0, 1::",
        "1:0:2:0:0:3:0:0, 1:0:2::3:0:0",
        "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
        "64:ff9b::192.0.2.1, 64:ff9b::c000:201",
        "192.0.2.1, 192.0.2.1"
    })
    void addressesAreWrittenAsPeopleWriteThem(String address, String text) throws Exception {
        assertThat(AddressText.of(InetAddress.getByName(address))).isEqualTo(text);
    }
}
