package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conndoctor.facts.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy an environment names, and for whom. */
class ProxySettingTest {

    /** Of {@code a=b;c=d}. */
    private static Map<String, String> environment(String text) {
        return Arrays.stream(text.split(";"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static ProxySetting of(String environment, String scheme, String host, int port) {
        return ProxySetting.of(environment(environment), new Target(scheme, host, port));
    }

    @ParameterizedTest
    @CsvSource({
        // what is set, scheme, outcome, variable, proxy's host and port
        "http_proxy=p:1, ws, applies, http_proxy, p, 1",
        "HTTP_PROXY=p:1, http, applies, HTTP_PROXY, p, 1",
        "http_proxy=p:1;HTTP_PROXY=q:2, http, applies, http_proxy, p, 1",
        "http_proxy=p:1;https_proxy=q:2, wss, applies, https_proxy, q, 2",
        "HTTPS_PROXY=q:2, https, applies, HTTPS_PROXY, q, 2",
        "ALL_PROXY=socks5h://p, wss, applies, ALL_PROXY, p, 1080",
        "all_proxy=p:1, mysql, applies, all_proxy, p, 1",
        "http_proxy=p:1, mysql, none, '', '', ''",
        "http_proxy=p:1, https, none, '', '', ''",
        "https_proxy=p:1, ws, none, '', '', ''",
        "http_proxy=, ws, none, '', '', ''",
        "OTHER=p:1, ws, none, '', '', ''",
        "http_proxy=p:1;no_proxy=example.com, ws, does-not-apply, http_proxy, p, 1",
        "http_proxy=p:1;NO_PROXY=*, ws, does-not-apply, http_proxy, p, 1",
    })
    void theSchemeSaysWhichSettingApplies(
            String set, String scheme, String outcome, String variable, String host, String port) {
        var told = of(set, scheme, "www.example.com", 2345).result();

        assertThat(told.outcome()).isEqualTo(outcome);
        assertThat(told.details().getOrDefault("variable", "")).isEqualTo(variable);
        assertThat(told.details().getOrDefault("host", "")).isEqualTo(host);
        assertThat(told.details().getOrDefault("port", "")).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.example.com | www.example.com  | true",
                "www.example.com | WWW.Example.COM  | true",
                "www.example.com | example.com      | true",
                "www.example.com | .example.com     | true",
                "www.example.com | *.example.com    | true",
                "www.example.com | other, example.com | true",
                "www.example.com | other example.com  | true",
                "www.example.com | example.com:2345 | true",
                "www.example.com | example.com:80   | false",
                "www.example.com | ample.com        | false",
                "www.example.com | www              | false",
                "example.com     | www.example.com  | false",
                "127.0.0.1       | localhost        | false",
                "127.0.0.1       | 127.0.0.1        | true",
                "2001:db8::1     | [2001:db8::1]    | true",
                "2001:db8::1     | 2001:db8::1      | true",
                "www.example.com | ,,               | false",
                "www.example.com | .                | false",
            })
    void noProxyTakesOutHostsAndTheirSubdomains(String host, String exceptions, boolean out) {
        var setting = of("http_proxy=p:1;NO_PROXY=" + exceptions, "ws", host, 2345);

        assertThat(setting.excepted()).isEqualTo(out);
        assertThat(setting.proxy().isEmpty()).isEqualTo(out);
    }

    @ParameterizedTest
    @CsvSource({
        "http://p:8080, p, 8080",
        "http://p:8080/, p, 8080",
        "p:8080, p, 8080",
        "p, p, 80",
        "https://p, p, 443",
        "socks5://127.0.0.1:7891, 127.0.0.1, 7891",
        "http://user:secret@p:8080, p, 8080",
        "user:sec@ret@p:8080, p, 8080",
        "http://user:sec/ret@p:8080/, p, 8080",
        "http://[2001:db8::1]:8080, 2001:db8::1, 8080",
        "[::1], ::1, 80",
    })
    void anAddressIsReadInAllItsForms(String value, String host, int port) {
        assertThat(Proxy.read("http_proxy", value)).hasValueSatisfying(proxy -> {
            assertThat(proxy.host()).isEqualTo(host);
            assertThat(proxy.port()).isEqualTo(port);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "p:0", "p:65536", "p:x", ":8080", "p:", "[::1", "[]:80", "http://user@", " "})
    void whatIsNoAddressIsNoProxy(String value) {
        assertThat(Proxy.read("http_proxy", value)).isEqualTo(Optional.empty());
    }

    @Test
    void aPasswordIsNeverRead() {
        var told = of("http_proxy=http://name:secret@p:8080", "ws", "example.com", 1)
                .result();

        assertThat(told.toString()).doesNotContain("secret").doesNotContain("name:");
    }
}
