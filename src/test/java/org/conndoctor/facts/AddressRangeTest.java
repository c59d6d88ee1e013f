package org.conndoctor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every range at both of its ends: the last address inside, and the first one outside. */
class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "126.255.255.255, PUBLIC",
        "127.0.0.0,       LOOPBACK",
        "127.0.0.1,       LOOPBACK",
        "127.255.255.255, LOOPBACK",
        "128.0.0.0,       PUBLIC",
        "9.255.255.255,   PUBLIC",
        "10.0.0.0,        PRIVATE",
        "10.255.255.255,  PRIVATE",
        "11.0.0.0,        PUBLIC",
        "172.15.255.255,  PUBLIC",
        "172.16.0.0,      PRIVATE",
        "172.31.255.255,  PRIVATE",
        "172.32.0.0,      PUBLIC",
        "192.167.255.255, PUBLIC",
        "192.168.0.0,     PRIVATE",
        "192.168.255.255, PRIVATE",
        "192.169.0.0,     PUBLIC",
        "193.168.0.1,     PUBLIC",
        "100.63.255.255,  PUBLIC",
        "100.64.0.0,      PRIVATE",
        "100.127.255.255, PRIVATE",
        "100.128.0.0,     PUBLIC",
        "169.253.255.255, PUBLIC",
        "169.254.0.0,     LINK_LOCAL",
        "169.254.255.255, LINK_LOCAL",
        "169.255.0.0,     PUBLIC",
        "0.0.0.0,         UNSPECIFIED",
        "0.0.0.1,         PUBLIC",
        "255.255.255.255, PUBLIC",
        "8.8.8.8,         PUBLIC",
    })
    void anIpv4AddressBelongsToItsRange(String host, AddressRange range) {
        assertThat(AddressRange.of(host)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({
        "::,        UNSPECIFIED",
        "::1,       LOOPBACK",
        "::2,       PUBLIC",
        "fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, PUBLIC",
        "fc00::,    PRIVATE",
        "fc00::1,   PRIVATE",
        "fd12:3456:789a::1, PRIVATE",
        "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, PRIVATE",
        "fe00::,    PUBLIC",
        "fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff, PUBLIC",
        "fe80::,    LINK_LOCAL",
        "fe80::1%eth0, LINK_LOCAL",
        "fe9f::1,   LINK_LOCAL",
        "fea0::1,   LINK_LOCAL",
        "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff, LINK_LOCAL",
        "fec0::,    PUBLIC",
        "ff02::1,   PUBLIC",
        "2001:db8::fc00, PUBLIC",
        "2606:4700::1111, PUBLIC",
    })
    void anIpv6AddressBelongsToItsRange(String host, AddressRange range) {
        assertThat(AddressRange.of(host)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:127.0.0.1,     LOOPBACK",
        "::ffff:10.1.2.3,      PRIVATE",
        "::ffff:169.254.1.1,   LINK_LOCAL",
        "::ffff:0.0.0.0,       UNSPECIFIED",
        "::ffff:203.0.113.7,   PUBLIC",
        "::FFFF:192.168.1.20,  PRIVATE",
    })
    void anIpv4AddressMappedIntoIpv6BelongsWhereTheIpv4AddressDoes(String host, AddressRange range) {
        assertThat(AddressRange.of(host)).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({"localhost", "LocalHost", "LOCALHOST"})
    void localhostIsTheMachineItselfHoweverItIsWritten(String host) {
        assertThat(AddressRange.of(host)).isEqualTo(AddressRange.LOOPBACK);
    }

    @ParameterizedTest
    @CsvSource({"FC00::1, PRIVATE", "FE80::1, LINK_LOCAL", "FEBF::1, LINK_LOCAL"})
    void capitalsCountAsSmallLetters(String host, AddressRange range) {
        assertThat(AddressRange.of(host)).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "db",
                "localhost.example.com",
                "127.0.0.1.example.com",
                "10.example.com",
                "fd00",
                "fe80",
                "host.docker.internal",
                "пример.рф",
            })
    void aNameStaysAName(String host) {
        assertThat(AddressRange.of(host)).isEqualTo(AddressRange.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "...",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4.",
                ".1.2.3.4",
                "1..3.4",
                "256.0.0.1",
                "127.0.0.256",
                "1000.0.0.1",
                "0127.0.0.1",
                "99999999999.0.0.1",
                "-1.0.0.1",
                "+1.0.0.1",
                "0x7f.0.0.1",
                "10.0.0.1 ",
                "１２７.0.0.1",
                "١٠.٠.٠.١",
                "127.0.0.1/8",
            })
    void whatIsNoDottedQuadIsNoAddress(String host) {
        assertThat(AddressRange.of(host)).isEqualTo(AddressRange.NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "LOOPBACK,    loopback",
        "PRIVATE,     private",
        "LINK_LOCAL,  link-local",
        "UNSPECIFIED, unspecified",
        "PUBLIC,      public",
        "NAME,        name",
    })
    void aRangeHasItsWordInTheVocabulary(AddressRange range, String word) {
        assertThat(range.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, LOOPBACK",
        "0000:0000:0000:0000:0000:0000:0000:0001, LOOPBACK",
        "::0001,          LOOPBACK",
        "::ffff:7f00:1,   LOOPBACK",
        "0:0:0:0:0:ffff:127.0.0.1, LOOPBACK",
        "0:0:0:0:0:0:0:0, UNSPECIFIED",
        "0::0,            UNSPECIFIED",
        "::ffff:a00:1,    PRIVATE",
        "fc::1,           PUBLIC",
        "fd::1,           PUBLIC",
        "fe8::1,          PUBLIC",
    })
    void howAnIpv6AddressIsWrittenDoesNotMatter(String host, AddressRange range) {
        assertThat(AddressRange.of(host)).isEqualTo(range);
    }
}
