package org.conndoctor.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * "Connection refused", as the C library of a Linux system set to each language prints it.
 *
 * @param locale of the person's browser
 * @param words of the system
 */
record Refusal(String locale, String words) {

    static final List<Refusal> ALL = List.of(
            new Refusal("en-US", "Connection refused"),
            new Refusal("ko-KR", "연결이 거부됨"),
            new Refusal("ja-JP", "接続を拒否されました"),
            new Refusal("ru-RU", "В соединении отказано"),
            new Refusal("tr-TR", "Bağlantı reddedildi"),
            new Refusal("es-ES", "Conexión rehusada"),
            new Refusal("zh-CN", "拒绝连接"));

    static Refusal in(String language) {
        return ALL.stream()
                .filter(refusal -> refusal.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Refusal> all() {
        return ALL.stream();
    }

    String language() {
        return locale.substring(0, 2);
    }

    /** What curl makes of it. */
    String text() {
        return "curl: (7) Failed to connect to 203.0.113.7 port 2345: " + words;
    }

    @Override
    public String toString() {
        return language();
    }
}
