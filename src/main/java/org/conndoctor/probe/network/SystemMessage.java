package org.conndoctor.probe.network;

import java.util.List;
import java.util.Locale;

/**
 * What the operating system says went wrong, where Java has no exception of its own for it. The system says it in the
 * language of its user: the words are those of the GNU C library in the languages of the doctor and a few more.
 */
enum SystemMessage {
    /** ENETUNREACH. */
    NETWORK_UNREACHABLE(
            "network", "네트워크", "ネットワーク", "сеть", "ağ ", "la red", "网络", "網路", "netzwerk", "réseau", "rete", "rede "),
    /** ECONNRESET, where a peer cuts a connection that was just made. */
    RESET("reset", "연결을 끊음", "リセット", "разорвано", "kesildi", "reinicializada", "重设", "重置", "zurückgesetzt"),
    /** ETIMEDOUT. */
    TIMED_OUT("timed out", "시간 초과", "タイムアウト", "время ожидания", "zaman aşım", "tiempo de", "超时", "逾時"),
    /** EACCES: a route that is forbidden. */
    FORBIDDEN("permission", "허가", "許可", "отказано", "engellendi", "permiso", "权限", "拒絕", "berechtigung"),
    /** EAI_AGAIN: the resolver got no answer, which says nothing of the name. */
    NO_RESOLVER("temporary", "일시", "임시", "一時", "времен", "geçici", "temporal", "暂时", "暫時", "temporär", "temporaire");

    private final List<String> words;

    SystemMessage(String... words) {
        this.words = List.of(words);
    }

    /** Whether the exception says so. */
    boolean isIn(Exception e) {
        return isIn(String.valueOf(e.getMessage()));
    }

    /** Whether the text says so. */
    boolean isIn(String text) {
        var said = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(said::contains);
    }
}
