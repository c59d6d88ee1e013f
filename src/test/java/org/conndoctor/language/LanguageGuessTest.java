package org.conndoctor.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a pasted text is written in. */
class LanguageGuessTest {

    private static final String ENGLISH_LOG = """
        2026-03-04 10:11:12 ERROR [main] c.e.App - could not reach the database
        java.net.ConnectException: Connection refused (Connection refused)
        \tat java.base/java.net.PlainSocketImpl.socketConnect(Native Method)
        \tat com.example.App.main(App.java:20)
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "연결 거부                  | ko",
                "서버에 접속이 안 돼요      | ko",
                "接続できません              | ja",
                "サーバーにつながらない      | ja",
                "连接被拒绝                  | zh",
                "連線逾時                    | zh",
                "Отказано                    | ru",
                "нет связи с сервером        | ru",
                "bağlantı reddedildi         | tr",
                "sunucuya bağlanamıyorum     | tr",
                "İstek zaman aşımına uğradı  | tr",
                "conexión rechazada          | es",
                "¿por qué no conecta?        | es",
                "no se puede conectar con el servidor | es",
            })
    void aFewWordsAreEnough(String text, String language) {
        assertThat(LanguageGuess.of(text)).contains(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "어제까지는 잘 되던 웹소켓 서버인데 오늘 아침부터 클라이언트가 붙지 않습니다. 방화벽은 껐습니다. | ko",
                "昨日まで動いていたサーバーに今朝から接続できません。ファイアウォールは無効にしました。 | ja",
                "昨天还能用的服务器今天早上开始连接不上了，防火墙已经关闭，端口也开放了，请问是什么原因？ | zh",
                "昨天還能用的伺服器今天早上開始連不上了，防火牆已經關閉，連接埠也開放了，請問是什麼原因？ | zh",
                "Вчера всё работало, а сегодня с утра клиент не подключается к серверу. Брандмауэр выключен. | ru",
                "Dün çalışıyordu ama bu sabahtan beri istemci sunucuya bağlanmıyor. Güvenlik duvarı kapalı. Neden? |"
                        + " tr",
                "Ayer funcionaba, pero desde esta mañana el cliente no se conecta al servidor. ¿Por qué? | es",
            })
    void aLongerTextShowsItsLanguage(String text, String language) {
        assertThat(LanguageGuess.of(text)).contains(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "이 오류는 무엇인가요?                             | ko",
                "このエラーは何ですか                              | ja",
                "这是什么错误                                      | zh",
                "Что это за ошибка?                                | ru",
                "Bu hata neden oluyor, nasıl çözebilirim?          | tr",
                "¿Qué significa este error y cómo lo soluciono?    | es",
            })
    void anEnglishErrorInsideIsOutweighed(String question, String language) {
        assertThat(LanguageGuess.of(question + "\n" + ENGLISH_LOG)).contains(language);
        assertThat(LanguageGuess.of(ENGLISH_LOG + "\n" + question)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Connection refused",
                "connect ECONNREFUSED 127.0.0.1:3306",
                "Error: could not connect to server: No route to host",
                "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't connect to server",
                "Why can't my client connect? It worked yesterday.",
                "the error said “connection refused” – what’s wrong?",
                "12345 :: {} [] ???",
                "🙃🙃🙃",
                "\uD800 \uDC00",
            })
    void anEnglishTextAndOneWithoutWordsShowNoLanguage(String text) {
        assertThat(LanguageGuess.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: connection refused by de.example.com",
                "mysql -u root -p mi_base error",
                "psql: error: connection to server at \"la.example.com\" failed",
            })
    void oneOrTwoSpanishLookingWordsMakeNoSpanishText(String text) {
        assertThat(LanguageGuess.of(text)).isEmpty();
    }

    @Test
    void aSingleCyrillicLetterMakesNoRussianText() {
        assertThat(LanguageGuess.of("unit is Ω, or perhaps Ж: connection refused"))
                .isEmpty();
    }

    @Test
    void japaneseMayBeMostlyHan() {
        assertThat(LanguageGuess.of("接続拒否、原因不明です")).contains("ja");
    }

    @Test
    void onlyTheBeginningOfAVeryLongTextIsRead() {
        var log = "connection refused by the other side\n".repeat(200);

        assertThat(LanguageGuess.of(log + "연결이 안 돼요")).isEmpty();
        assertThat(LanguageGuess.of("연결이 안 돼요\n" + log)).contains("ko");
    }

    @Test
    void anEnglishLogWithManyErrorsShowsNoLanguage() {
        assertThat(LanguageGuess.of(ENGLISH_LOG.repeat(4))).isEmpty();
        assertThat(LanguageGuess.of("Error: a\nError: b\nError: connection refused"))
                .isEmpty();
    }
}
