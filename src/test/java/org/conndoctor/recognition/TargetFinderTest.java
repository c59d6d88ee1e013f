package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.conndoctor.facts.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client asked for, in the words of as many programs as there are. */
class TargetFinderTest {

    private static Target read(String text) {
        return Recognizers.today().read(text).target();
    }

    private static Arguments asks(String text, String scheme, String host, int port) {
        return arguments(text, new Target(scheme, host, port));
    }

    private static Arguments asks(String text, String host, int port) {
        return arguments(text, new Target(null, host, port));
    }

    @ParameterizedTest
    @MethodSource
    void aUrlNamesSchemeHostAndPort(String text, Target target) {
        assertThat(read(text)).isEqualTo(target);
    }

    static Stream<Arguments> aUrlNamesSchemeHostAndPort() {
        return Stream.of(
                asks("WebSocket connection to 'ws://chat.example:2345/' failed", "ws", "chat.example", 2345),
                asks("WebSocket connection to 'wss://chat.example/socket' failed", "wss", "chat.example", 443),
                asks("GET http://localhost:8080/api net::ERR_CONNECTION_REFUSED", "http", "localhost", 8080),
                asks("https://example.com/path?q=1: connection refused", "https", "example.com", 443),
                asks("HTTP://EXAMPLE.COM:8000/ connection refused", "http", "example.com", 8000),
                asks("redis://:secret@10.0.0.5:6379/0 connection refused", "redis", "10.0.0.5", 6379),
                asks("redis://cache connection refused", "redis", "cache", 6379),
                asks("postgres://app:p4ss@db.internal/app connection refused", "postgres", "db.internal", 5432),
                asks("postgresql://app@db.internal:6432/app refused", "postgresql", "db.internal", 6432),
                asks("mongodb://root:pw@mongo:27017/admin connection refused", "mongodb", "mongo", 27017),
                asks("amqp://guest:guest@rabbit.example/ ECONNREFUSED", "amqp", "rabbit.example", 5672),
                asks("jdbc:mysql://db.example:3307/app Communications link failure", "mysql", "db.example", 3307),
                asks("jdbc:postgresql://10.1.2.3/app Connection refused", "postgresql", "10.1.2.3", 5432),
                asks("http://[::1]:3000/ connection refused", "http", "::1", 3000),
                asks("ws://[2001:db8::7]/chat failed", "ws", "2001:db8::7", 80),
                asks("http://user:pw@[fe80::1]:81/ refused", "http", "fe80::1", 81),
                asks("mqtt://broker.example connect ECONNREFUSED", "mqtt", "broker.example", 1883),
                asks("tcp://10.0.0.9:2375: connection refused", "tcp", "10.0.0.9", 2375),
                asks("ssh://git@git.example/repo.git: connection refused", "ssh", "git.example", 22),
                asks("\"http:\\/\\/db.example:8086\\/ping\" refused", "http", "db.example", 8086),
                asks("Fehler: ｈｔｔｐ：／／ｄｂ．ｅｘａｍｐｌｅ：８０８６ refused", "http", "db.example", 8086),
                asks("http://\u001B[36mdb.example:81\u001B[0m refused", "http", "db.example", 81),
                asks("连接被拒绝：http://db.example:81。", "http", "db.example", 81),
                asks("http://db.example:81에 연결할 수 없습니다: 연결이 거부됨", "http", "db.example", 81));
    }

    @ParameterizedTest
    @MethodSource
    void aHostAndAPortStandSideBySide(String text, Target target) {
        assertThat(read(text)).isEqualTo(target);
    }

    static Stream<Arguments> aHostAndAPortStandSideBySide() {
        return Stream.of(
                asks("Error: connect ECONNREFUSED 127.0.0.1:3306", "127.0.0.1", 3306),
                asks("Error: connect ETIMEDOUT 203.0.113.7:443", "203.0.113.7", 443),
                asks("dial tcp 10.0.0.1:5432: connect: connection refused", "10.0.0.1", 5432),
                asks("dial tcp [::1]:5432: connect: connection refused", "::1", 5432),
                asks("dial tcp db:5432: connect: connection refused", "db", 5432),
                asks("failed to connect to redis:6379", "redis", 6379),
                asks("Connection to node -1 (broker-1.example/10.0.2.2:9092) failed", "broker-1.example", 9092),
                asks("java.net.ConnectException: Connection refused: /10.0.2.2:80", "10.0.2.2", 80),
                asks(
                        "io.netty.channel.AbstractChannel$AnnotatedConnectException: Connection refused:"
                                + " localhost/127.0.0.1:8081",
                        "127.0.0.1",
                        8081),
                asks(
                        "Connection refused: no further information: localhost/[0:0:0:0:0:0:0:1]:8081",
                        "0:0:0:0:0:0:0:1",
                        8081),
                asks(
                        "No connection could be made because the target machine actively refused it 127.0.0.1:1433",
                        "127.0.0.1",
                        1433),
                asks(
                        "No connection could be made … actively refused it. [::ffff:127.0.0.1]:5000 (localhost:5000)",
                        "::ffff:127.0.0.1",
                        5000),
                asks(
                        "Get \"https://10.96.0.1:443/api\": dial tcp 10.96.0.1:443: connect: connection refused",
                        "https",
                        "10.96.0.1",
                        443),
                asks(
                        "OperationalError: (2003, \"Can't connect to MySQL server on '10.0.0.8:3306' (111)\")",
                        "10.0.0.8",
                        3306),
                asks("Can't connect to MySQL server on 'db.example:3306' (10061)", "db.example", 3306),
                asks("ECONNREFUSED: 연결이 거부됨 192.168.0.4:9000", "192.168.0.4", 9000),
                asks("拒绝连接 192.168.0.4:9000（111）", "192.168.0.4", 9000),
                asks("сервер example.com:8443 отказано в соединении", "example.com", 8443));
    }

    @ParameterizedTest
    @MethodSource
    void aHostStandsBeforeAWordForPort(String text, Target target) {
        assertThat(read(text)).isEqualTo(target);
    }

    static Stream<Arguments> aHostStandsBeforeAWordForPort() {
        return Stream.of(
                asks("ssh: connect to host db.example port 22: Connection refused", "db.example", 22),
                asks("ssh: connect to host build port 2222: Connection refused", "build", 2222),
                asks(
                        "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't connect to server",
                        "localhost",
                        8080),
                asks(
                        "psql: error: connection to server at \"db.example\" (10.0.0.3), port 5432 failed: Connection"
                                + " refused",
                        "db.example",
                        5432),
                asks(
                        "Is the server running on host \"dbhost\" and accepting TCP/IP connections on port 5433?",
                        "dbhost",
                        5433),
                asks(
                        "HTTPConnectionPool(host='localhost', port=8000): Max retries exceeded with url: /",
                        "localhost",
                        8000),
                asks("HTTPSConnectionPool(host='api.example', port=443): Connection refused", "api.example", 443),
                asks("HTTPConnectionPool(host='web', port=8000): Connection refused", "web", 8000),
                asks("{ code: 'ECONNREFUSED', address: '127.0.0.1', port: 3000 }", "127.0.0.1", 3000),
                asks("서버 db.example의 포트 3306에 연결할 수 없습니다: 연결이 거부됨", "db.example", 3306),
                asks("ホスト db.example のポート 3306 への接続が拒否されました", "db.example", 3306),
                asks("在 db.example 的端口 3306 上连接被拒绝", "db.example", 3306),
                asks("主機 db.example 的連接埠 3306 拒絕連線", "db.example", 3306),
                asks("не удалось подключиться к db.example, порт 3306: Отказано в соединении", "db.example", 3306),
                asks("db.example sunucusunun port 3306 bağlantısı reddedildi", "db.example", 3306),
                asks("db.example, bağlantı noktası 3306: bağlantı reddedildi", "db.example", 3306),
                asks("no se pudo conectar a db.example, puerto 3306: Conexión rehusada", "db.example", 3306),
                asks("10.0.0.4 port number 2345: connection refused", "10.0.0.4", 2345));
    }

    @ParameterizedTest
    @MethodSource
    void theTargetIsWhatStandsNearestToTheError(String text, Target target) {
        assertThat(read(text)).isEqualTo(target);
    }

    static Stream<Arguments> theTargetIsWhatStandsNearestToTheError() {
        return Stream.of(
                asks(
                        "connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.9,"
                                + " server: example.com, request: \"GET / HTTP/1.1\","
                                + " upstream: \"http://127.0.0.1:8081/\", host: \"example.com\"",
                        "http",
                        "127.0.0.1",
                        8081),
                asks(
                        "listening on 10.0.0.1:80 for a long while, all is well here. connect ECONNREFUSED 10.0.0.2:81",
                        "10.0.0.2",
                        81),
                asks(
                        "10.0.0.1:80: connection refused. Then I tried another one, at 10.0.0.2:81, and that works",
                        "10.0.0.1",
                        80),
                asks("connect ECONNREFUSED 10.0.0.2:81 (asked for ws://10.0.0.2:81/chat)", "ws", "10.0.0.2", 81));
    }

    @ParameterizedTest
    @MethodSource
    void anIpv6AddressNeedsNoBrackets(String text, Target target) {
        assertThat(read(text)).isEqualTo(target);
    }

    static Stream<Arguments> anIpv6AddressNeedsNoBrackets() {
        return Stream.of(
                asks("Error: connect ECONNREFUSED ::1:3000", "::1", 3000),
                asks("code: 'ECONNREFUSED', syscall: 'connect', address: '::1', port: 3000", "::1", 3000),
                asks("curl: (7) Failed to connect to ::1 port 8080: Connection refused", "::1", 8080),
                asks("Failed to connect to 2001:db8::1 port 443: Connection refused", "2001:db8::1", 443));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotTheServerIsNotTheTarget(String text, Target target) {
        assertThat(read(text)).isEqualTo(target);
    }

    static Stream<Arguments> whatIsNotTheServerIsNotTheTarget() {
        return Stream.of(
                asks("dial tcp 10.0.0.1:44321->10.0.0.2:443: i/o timeout", "10.0.0.2", 443),
                asks("dial tcp: lookup db on 10.0.0.2:53: no such host", "db", Target.UNKNOWN_PORT),
                asks("postgres://app:p@ss@db.example:5432/x connection refused", "postgres", "db.example", 5432));
    }

    @Test
    void wgetPutsTheAddressBetweenBarsAfterTheNameThatWasAsked() {
        assertThat(read("Connecting to a.example (a.example)|93.184.216.34|:8080... failed: Connection refused."))
                .isEqualTo(new Target(null, "a.example", 8080));
    }

    @Test
    void aTargetFarFromTheErrorIsNone() {
        var far = "all is well at 10.0.0.1:80. " + "and so it went on ".repeat(40);

        assertThat(read(far + "Connection refused")).isEqualTo(Target.UNKNOWN);
        assertThat(read("Connection refused. " + far.indent(0) + "10.0.0.3:82").port())
                .isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection refused",
                "2026-03-04 10:11:12 Connection refused",
                "2026-03-04T10:11:12.345Z Connection refused",
                "[10:11:12] Connection refused",
                "at 10:11 Connection refused",
                "at com.example.Main.main(Main.java:20) Connection refused",
                "File \"/usr/lib/python3/urllib3/connection.py:85\" Connection refused",
                "at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16) ECONNREFUSED",
                "    at Object.<anonymous> (/app/index.js:12:34) ECONNREFUSED",
                "main.go:42: connection refused",
                "server.conf:12: connection refused",
                "errno: 111 Connection refused",
                "code:61 Connection refused",
                "Connection refused, exit code: 7",
                "ratio 3:4 connection refused",
                "version 1.2.3: connection refused",
                "10.0.0.1:99999 connection refused",
                "10.0.0.1:0 connection refused",
                "10.0.0.1:123456 connection refused",
                "port 8080: connection refused",
                "://: connection refused",
                "http:// connection refused",
                "support 24 hours, connection refused",
            })
    void timesAndPlacesInSourcesAndBareNumbersAreNoTargets(String text) {
        assertThat(read(text)).isEqualTo(Target.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource
    void aUserMayGiveTheTarget(String given, Target target) {
        assertThat(Recognizers.today().target(given)).contains(target);
    }

    static Stream<Arguments> aUserMayGiveTheTarget() {
        return Stream.of(
                asks("ws://example.com:2345", "ws", "example.com", 2345),
                asks("wss://example.com", "wss", "example.com", 443),
                asks("  https://example.com/path  ", "https", "example.com", 443),
                asks("redis://:pw@cache:6380/1", "redis", "cache", 6380),
                asks("gopher://old.example", "gopher", "old.example", Target.UNKNOWN_PORT),
                asks("http://[::1]:81/", "http", "::1", 81),
                asks("10.0.0.1:80", "10.0.0.1", 80),
                asks("localhost:3000", "localhost", 3000),
                asks("example.com:443", "example.com", 443),
                asks("[::1]:5432", "::1", 5432),
                asks("EXAMPLE.com", "example.com", Target.UNKNOWN_PORT),
                asks("db", "db", Target.UNKNOWN_PORT),
                asks("192.168.1.4", "192.168.1.4", Target.UNKNOWN_PORT),
                asks("[2001:db8::1]", "2001:db8::1", Target.UNKNOWN_PORT),
                asks("my-host.local", "my-host.local", Target.UNKNOWN_PORT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "://", "-", "what is this", "a b", "ws://", "[]", "[zz]", "::::", "…", "/etc/hosts"})
    void whatIsNoTargetIsNone(String given) {
        assertThat(Recognizers.today().target(given)).isEmpty();
    }
}
