package org.conndoctor.probe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as Linux prints them under each locale; each means one thing. */
class SystemMessageTest {

    @ParameterizedTest
    @CsvSource({
        "NETWORK_UNREACHABLE, Network is unreachable",
        "NETWORK_UNREACHABLE, 네트워크가 접근 불가능합니다",
        "NETWORK_UNREACHABLE, ネットワークに届きません",
        "NETWORK_UNREACHABLE, Сеть недоступна",
        "NETWORK_UNREACHABLE, Ağ erişilebilir durumda değil",
        "NETWORK_UNREACHABLE, La red es inaccesible",
        "NETWORK_UNREACHABLE, 网络不可达",
        "RESET, Connection reset by peer",
        "RESET, 상대편이 연결을 끊음",
        "RESET, 接続が相手からリセットされました",
        "RESET, Соединение разорвано другой стороной",
        "RESET, Bağlantı karşıdan kesildi",
        "RESET, Conexión reinicializada por la máquina remota",
        "RESET, 连接被对方重设",
        "TIMED_OUT, Connection timed out",
        "TIMED_OUT, 연결 시간 초과",
        "TIMED_OUT, 接続がタイムアウトしました",
        "TIMED_OUT, Время ожидания соединения истекло",
        "TIMED_OUT, Bağlantıda zaman aşımı",
        "TIMED_OUT, Expiró el tiempo de conexión",
        "TIMED_OUT, 连接超时",
        "FORBIDDEN, Permission denied",
        "FORBIDDEN, 허가 거부",
        "FORBIDDEN, 許可がありません",
        "FORBIDDEN, Отказано в доступе",
        "FORBIDDEN, Erişim engellendi",
        "FORBIDDEN, Permiso denegado",
        "FORBIDDEN, 权限不够",
        "NO_RESOLVER, Temporary failure in name resolution",
        "NO_RESOLVER, name resolution에서 일시적인 실패",
        "NO_RESOLVER, 名前解決に一時的に失敗しました",
        "NO_RESOLVER, Временный сбой в разрешении имен",
        "NO_RESOLVER, İsim çözünürlüğünde geçici başarısızlık",
        "NO_RESOLVER, Fallo temporal en la resolución del nombre",
        "NO_RESOLVER, 域名解析暂时失败",
    })
    void aMessageIsKnownInEveryLanguage(SystemMessage meaning, String text) {
        assertThat(Arrays.stream(SystemMessage.values()).filter(m -> m.isIn(new SocketException(text))))
                .containsExactly(meaning);
    }
}
