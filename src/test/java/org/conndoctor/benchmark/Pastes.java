package org.conndoctor.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Texts as people paste them: a sentence in their language, lines of a log, and the error among them. They follow from
 * a seed, so that every run measures the same.
 */
final class Pastes {

    private static final List<Speaker> SPEAKERS = List.of(
            new Speaker(
                    "Our shop cannot reach its server since this morning. This is the log:",
                    "order %d stored",
                    List.of(
                            "curl: (7) Failed to connect to {host} port {port} after 3 ms: Connection refused",
                            "dial tcp {host}:{port}: connect: connection refused",
                            "WebSocket connection to 'ws://{host}:{port}/live' failed: net::ERR_CONNECTION_REFUSED",
                            "Error: connect ETIMEDOUT {host}:{port}",
                            "curl: (28) Failed to connect to {host} port {port} after 130004 ms: Connection timed out",
                            "Error: connect EADDRNOTAVAIL {host}:{port} - Local (0.0.0.0:0)",
                            "WebSocket connection to 'ws://{host}:{port}/' failed: Error during WebSocket handshake: "
                                    + "Unexpected response code: 400")),
            new Speaker(
                    "오늘 아침부터 클라이언트가 서버에 접속하지 못합니다. 로그입니다.",
                    "주문 %d 저장됨",
                    List.of(
                            "{host}:{port} 에 연결 실패: 연결이 거부됨",
                            "연결 시간 초과 tcp://{host}:{port}",
                            "connect({host}, {port}): 요청한 주소를 배정할 수 없습니다")),
            new Speaker(
                    "今朝からクライアントがサーバーにつながりません。ログは次のとおりです。",
                    "注文 %d を保存",
                    List.of(
                            "{host}:{port} 接続を拒否されました",
                            "tcp://{host}:{port} 接続がタイムアウトしました",
                            "connect {host} port {port}: 要求アドレスに割り当てられません")),
            new Speaker(
                    "С утра клиент не может подключиться к серверу. Вот журнал:",
                    "заказ %d сохранён",
                    List.of(
                            "{host}:{port}: В соединении отказано",
                            "tcp://{host}:{port} Время ожидания соединения истекло")),
            new Speaker(
                    "Bu sabahtan beri istemci sunucuya bağlanamıyor. Günlük aşağıda:",
                    "sipariş %d kaydedildi",
                    List.of("{host}:{port}: Bağlantı reddedildi", "tcp://{host}:{port} Bağlantı zaman aşımına uğradı")),
            new Speaker(
                    "Desde esta mañana el cliente no llega al servidor. Este es el registro:",
                    "pedido %d guardado",
                    List.of("{host}:{port}: Conexión rehusada", "tcp://{host}:{port} Expiró el tiempo de conexión")),
            new Speaker(
                    "从今天早上起客户端连不上服务器，日志如下：",
                    "订单 %d 已保存",
                    List.of(
                            "{host}:{port} 拒绝连接",
                            "tcp://{host}:{port} 连接超时",
                            "connect {host} port {port}: 无法分配请求的地址")));

    private static final List<String> LOG = List.of(
            "2026-11-%02d 08:%02d:17.%03d INFO  [worker-%d] request GET /cart/%d 200",
            "10.20.%d.%d - - [20/Nov/2026:08:%02d:%02d +0000] \"GET /static/app.%d.js HTTP/1.1\" 200 5120 \"-\"",
            "    at com.example.shop.orders.Checkout$%d.call(Checkout%d.java:%d) ~[shop-%d.%d.jar]",
            "  File \"/srv/app/lib%d/queue.py\", line %d, in take_%d # %d %d",
            "#%d %d.%03d /var/www/app/vendor/http/Client%d.php(%d): Http\\Client->send()",
            "{\"level\":\"info\",\"ts\":17%d.%d,\"caller\":\"store/cache%d.go:%d\",\"msg\":\"cache warmed\",\"n\":%d}",
            "goroutine %d [IO wait, %d minutes]: main.(*pool).take(0xc%06d, 0x%d, 0x%d)");

    private record Speaker(String opening, String line, List<String> errors) {}

    private final Random random;

    private Pastes(long seed) {
        this.random = new Random(seed);
    }

    /** Different texts of about this many bytes of UTF-8, never more; all languages and errors in turn, shuffled. */
    static List<String> make(int count, int bytes) {
        var pastes = new Pastes(bytes);
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var speaker = SPEAKERS.get(i % SPEAKERS.size());
            var error =
                    speaker.errors().get(i / SPEAKERS.size() % speaker.errors().size());
            texts.add(pastes.text(speaker, error, bytes));
        }
        Collections.shuffle(texts, pastes.random);
        return List.copyOf(texts);
    }

    private String text(Speaker speaker, String error, int bytes) {
        var told = error.replace("{host}", host()).replace("{port}", Integer.toString(1024 + random.nextInt(60_000)));
        int left = bytes - size(speaker.opening()) - size(told);
        var lines = new ArrayList<String>();
        for (var line = line(speaker); left >= size(line); line = line(speaker)) {
            lines.add(line);
            left -= size(line);
        }
        lines.add(lines.isEmpty() ? 0 : random.nextInt(lines.size()), told);
        lines.add(0, speaker.opening());
        return String.join("\n", lines);
    }

    private String line(Speaker speaker) {
        if (random.nextInt(5) == 0) {
            return String.format(speaker.line(), random.nextInt(1_000_000));
        }
        var pattern = LOG.get(random.nextInt(LOG.size()));
        return String.format(pattern, number(), number(), number(), number(), number());
    }

    private Object number() {
        return random.nextInt(1, 60);
    }

    private String host() {
        int n = random.nextInt(250);
        return switch (random.nextInt(4)) {
            case 0 -> "192.168." + n + "." + random.nextInt(1, 250);
            case 1 -> "203.0.113." + n;
            case 2 -> "localhost";
            default -> "node" + n + ".shop.example.com";
        };
    }

    private static int size(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
