package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.diagnosis.Pasted.pasted;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conndoctor.knowledge.CauseDefinition;
import org.conndoctor.reply.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mapping of symptom to cause that the source documents name works in every language. */
class MappingsTest {

    private static final String REFUSED = "connection-refused";
    private static final String TIMEOUT = "connection-timeout";
    private static final String NO_ADDRESS = "cannot-assign-requested-address";
    private static final String MISMATCH = "protocol-mismatch";

    private static final String ADDRESS = "203.0.113.7";
    private static final String NAME = "chat.example.com";
    private static final String INNER = "192.168.1.20";
    private static final int PORT = 2345;

    /**
     * One row of the documents.
     *
     * @param id as the rules name it in {@code @documented}
     * @param host what the client asks for, such that the cause is possible
     */
    private record Mapping(String id, String symptom, String cause, String host) {}

    private static final List<Mapping> DOCUMENTED = List.of(
            new Mapping("R1", REFUSED, "wrong-port", ADDRESS),
            new Mapping("R2", REFUSED, "wrong-host", ADDRESS),
            new Mapping("R3", REFUSED, "dns-wrong-address", NAME),
            new Mapping("R4", REFUSED, "cdn-in-front", NAME),
            new Mapping("R5", REFUSED, "server-not-listening", ADDRESS),
            new Mapping("R6", REFUSED, "client-proxy", ADDRESS),
            new Mapping("R7", REFUSED, "listen-address", ADDRESS),
            new Mapping("T1", TIMEOUT, "server-firewall", ADDRESS),
            new Mapping("T2", TIMEOUT, "cloud-security-group", ADDRESS),
            new Mapping("T3", TIMEOUT, "hosting-panel", ADDRESS),
            new Mapping("T4", TIMEOUT, "server-down", ADDRESS),
            new Mapping("T5", TIMEOUT, "dns-wrong-address", NAME),
            new Mapping("T6", TIMEOUT, "private-address", INNER),
            new Mapping("A1", NO_ADDRESS, "ephemeral-ports-exhausted", ADDRESS),
            new Mapping("A2", NO_ADDRESS, "time-wait-pileup", ADDRESS),
            new Mapping("P1", MISMATCH, "protocol-mismatch", ADDRESS));

    /** What a program prints in this language, HOST standing for what it was called with. */
    private static final Map<String, Map<String, String>> PRINTED = Map.of(
            "en",
            Map.of(
                    REFUSED, "Connecting to HOST:2345... failed: Connection refused.",
                    TIMEOUT, "Connecting to HOST:2345... failed: Connection timed out.",
                    NO_ADDRESS, "Connecting to HOST:2345... failed: Cannot assign requested address.",
                    MISMATCH, console("The page loads, but the chat stays empty. The console says:")),
            "ko",
            Map.of(
                    REFUSED, "접속 HOST:2345... 실패: 연결이 거부됨.",
                    TIMEOUT, "접속 HOST:2345... 실패: 연결 시간 초과.",
                    NO_ADDRESS, "접속 HOST:2345... 실패: 요청한 주소를 배정할 수 없습니다.",
                    MISMATCH, console("페이지는 열리는데 채팅이 비어 있습니다. 콘솔에는 이렇게 나옵니다.")),
            "ja",
            Map.of(
                    REFUSED, "HOST:2345 に接続しています... 失敗しました: 接続を拒否されました.",
                    TIMEOUT, "HOST:2345 に接続しています... 失敗しました: 接続がタイムアウトしました.",
                    NO_ADDRESS, "HOST:2345 に接続しています... 失敗しました: 要求アドレスに割り当てられません.",
                    MISMATCH, console("ページは開きますが、チャットが空のままです。コンソールにはこう出ています。")),
            "ru",
            Map.of(
                    REFUSED, "Подключение к HOST:2345... ошибка: В соединении отказано.",
                    TIMEOUT, "Подключение к HOST:2345... ошибка: Время ожидания соединения истекло.",
                    NO_ADDRESS, "Подключение к HOST:2345... ошибка: Невозможно назначить запрошенный адрес.",
                    MISMATCH, console("Страница открывается, но чат остаётся пустым. В консоли написано:")),
            "tr",
            Map.of(
                    REFUSED, "HOST:2345 bağlanılıyor...olmadı: Bağlantı reddedildi.",
                    TIMEOUT, "HOST:2345 bağlanılıyor...olmadı: Bağlantı zaman aşımına uğradı.",
                    NO_ADDRESS, "HOST:2345 bağlanılıyor...olmadı: İstenen adres bulunamıyor.",
                    MISMATCH, console("Sayfa açılıyor ama sohbet boş kalıyor. Konsolda şu yazıyor:")),
            "es",
            Map.of(
                    REFUSED, "Conectando con HOST:2345... falló: Conexión rehusada.",
                    TIMEOUT, "Conectando con HOST:2345... falló: Expiró el tiempo de conexión.",
                    NO_ADDRESS, "Conectando con HOST:2345... falló: No se puede asignar la dirección solicitada.",
                    MISMATCH, console("La página se abre, pero el chat queda vacío. En la consola sale esto:")),
            "zh",
            Map.of(
                    REFUSED, "正在连接 HOST:2345... 失败：拒绝连接。",
                    TIMEOUT, "正在连接 HOST:2345... 失败：连接超时。",
                    NO_ADDRESS, "正在连接 HOST:2345... 失败：无法指定被请求的地址。",
                    MISMATCH, console("页面能打开，但聊天一直是空的。控制台里显示：")));

    /** Browsers print their console in English whatever they speak otherwise. */
    private static String console(String said) {
        return said + "\nWebSocket connection to 'ws://HOST:2345/' failed: "
                + "Error during WebSocket handshake: Unexpected response code: 400";
    }

    static Stream<Arguments> everyMappingInEveryLanguage() {
        return DOCUMENTED.stream()
                .flatMap(mapping -> PRINTED.keySet().stream().sorted().map(l -> Arguments.of(mapping, l)));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("everyMappingInEveryLanguage")
    void aPastedTextLeadsToItsCauseInTheLanguageOfTheReader(Mapping mapping, String language) {
        var text = PRINTED.get(language).get(mapping.symptom()).replace("HOST", mapping.host());

        pasted(text)
                .in(language)
                .names(mapping.symptom())
                .about(mapping.host(), PORT)
                .suspects(mapping.cause())
                .documentedFor(mapping.symptom())
                .inTheWordsOf(language);
    }

    static Stream<Arguments> everySymptomInEveryLanguage() {
        return PRINTED.entrySet().stream()
                .flatMap(language -> language.getValue().entrySet().stream()
                        .map(text -> Arguments.of(text.getKey(), language.getKey(), text.getValue())));
    }

    /** The number of causes that each symptom has in the documents is what a reader must get, no cause left out. */
    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("everySymptomInEveryLanguage")
    void aSymptomHasAllItsDocumentedCauses(String symptom, String language, String text) {
        var reply = pasted(text.replace("HOST", NAME)).in(language).names(symptom);

        assertThat(reply.reply().causes())
                .filteredOn(Reply.Cause::documented)
                .extracting(Reply.Cause::id)
                .containsAll(causesOf(symptom));
        assertThat(reply.reply().causes())
                .allSatisfy(cause -> assertThat(cause.title()).isNotBlank());
    }

    private static List<String> causesOf(String symptom) {
        return DOCUMENTED.stream()
                .filter(m -> m.symptom().equals(symptom))
                .map(Mapping::cause)
                .toList();
    }

    @Test
    void theTableIsWhatTheRulesSayOfThemselves() {
        var inRules = Today.DOCTOR.knowledge().causes().values().stream()
                .map(CauseDefinition::documented)
                .flatMap(Collection::stream);

        assertThat(inRules)
                .containsExactlyInAnyOrderElementsOf(
                        DOCUMENTED.stream().map(Mapping::id).toList());
    }

    @Test
    void theTableHasEveryLanguageThatIsSpoken() {
        assertThat(PRINTED.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Today.DOCTOR.knowledge().languages().tags());
    }

    /** Each language says it in its own words: no text is another language's, left untranslated. */
    @Test
    void noTwoLanguagesShareATitle() {
        var knowledge = Today.DOCTOR.knowledge();
        for (var mapping : DOCUMENTED) {
            var titles = knowledge.languages().tags().stream()
                    .map(l -> knowledge
                            .texts(l)
                            .cause(mapping.cause())
                            .orElseThrow()
                            .title())
                    .toList();
            assertThat(titles).doesNotHaveDuplicates();
        }
    }
}
