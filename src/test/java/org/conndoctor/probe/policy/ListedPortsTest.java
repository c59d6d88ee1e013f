package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people run their own servers, and where they do not. */
class ListedPortsTest {

    private static final ListedPorts POLICY = new ListedPorts();

    /** Workerman's examples; frameworks' defaults; what CDNs pass on; both ends of the range. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                80, 443, 8080, 8443, 1234, 2345, 2346, 2347, 2348, 3000, 5678, 7272, 8282, 8484, 8787, 9501, 55151,
                4000, 5000, 5173, 8000, 8081, 8888, 9000, 9090, 1883, 8883, 8083, 8084, 15000, 50000, 2052, 2053, 2082,
                2083, 2086, 2087, 2095, 2096, 8880, 1024, 65535
            })
    void whereAWebServerMayBeItMayBeCalled(int port) {
        assertThat(POLICY.judgeUnresolved(port)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "22,    22 (SSH)",
        "25,    25 (SMTP)",
        "1433,  1433 (Microsoft SQL Server)",
        "1529,  1529 (Oracle)",
        "2375,  2375 (Docker)",
        "3306,  3306 (MySQL)",
        "3389,  3389 (RDP)",
        "5432,  5432 (PostgreSQL)",
        "5910,  5910 (VNC)",
        "6009,  6009 (X11)",
        "6379,  6379 (Redis)",
        "9100,  9100 (printer)",
        "11211, 11211 (memcached)",
        "27017, 27017 (MongoDB)",
        "44818, 44818 (EtherNet/IP)",
        "81,    81",
        "1023,  1023",
        "0,     0",
        "-1,    -1",
        "65536, 65536",
    })
    void whereOtherServicesLiveNothingIsCalled(int port, String detail) {
        assertThat(POLICY.judgeUnresolved(port)).contains(new Refusal("port", detail));
    }

    /** https://fetch.spec.whatwg.org/#port-blocking */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103,
                104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514,
                515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723,
                2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080
            })
    void whatABrowserDoesNotCallIsNotCalledHere(int port) {
        assertThat(POLICY.judgeUnresolved(port)).isPresent();
    }

    @Test
    void belowTheUsersPortsOnlyTheWebIsCalled() {
        assertThat(IntStream.range(0, 1024)
                        .filter(port -> POLICY.judgeUnresolved(port).isEmpty()))
                .containsExactly(80, 443);
    }

    @Test
    void theAddressDoesNotMatter() throws Exception {
        var address = InetAddress.getByName("8.8.8.8");

        assertThat(IntStream.rangeClosed(-1, 65_536))
                .allSatisfy(port -> assertThat(POLICY.judge(address, port)).isEqualTo(POLICY.judgeUnresolved(port)));
    }
}
