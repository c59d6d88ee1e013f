package org.conndoctor.recognition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.conndoctor.chat.Today;
import org.conndoctor.recognition.SeenSymptom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets go, and whatever a diagnosis needs stays. {@code ◆} stands for the mark. */
class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // URLs
                "redis://user:s3cret@cache.example.com:6379/0 refused | redis://user:◆@cache.example.com:6379/0 refused",
                "amqp://guest:p@ss@10.0.0.5:5672 | amqp://guest:◆@10.0.0.5:5672",
                "redis://:s3cret@localhost:6379 | redis://:◆@localhost:6379",
                "https://example.com/api?token=abc123&page=2 | https://example.com/api?token=◆&page=2",
                "wss://example.com:8443/?access_token=abc.def&v=1 | wss://example.com:8443/?access_token=◆&v=1",
                // Names and values
                "password=hunter2 | password=◆",
                "DB_PASSWORD=hunter2 DB_HOST=db | DB_PASSWORD=◆ DB_HOST=db",
                "PGPASSWORD=hunter2 psql -h db -p 5432 | PGPASSWORD=◆ psql -h db -p 5432",
                "export AWS_SECRET_ACCESS_KEY='wJalr/K7MDENG+x' | export AWS_SECRET_ACCESS_KEY='◆'",
                "spring.datasource.password: hunter2 | spring.datasource.password: ◆",
                "Server=db,1433;User Id=sa;Password=hunter2;Timeout=5 | Server=db,1433;User Id=sa;Password=◆;Timeout=5",
                "Pwd=hunter2;Server=db | Pwd=◆;Server=db",
                "{\"user\": \"a\", \"passwd\": \"hun ter2\", \"port\": 5432} | {\"user\": \"a\", \"passwd\": \"◆\", \"port\": 5432}",
                "{\\\"api_key\\\":\\\"hunter2\\\",\\\"port\\\":1} | {\\\"api_key\\\":\\\"◆\\\",\\\"port\\\":1}",
                "'password' => 'hunter2', | 'password' => '◆',",
                "$config['password'] = \"hunter2\"; | $config['password'] = \"◆\";",
                "setPassword(\"hunter2\") | setPassword(\"◆\")",
                "<password>hunter2</password> | <password>◆</password>",
                "client_secret=abc, host=db | client_secret=◆, host=db",
                "apiKey: abc123 | apiKey: ◆",
                "API key: abc123 | API key: ◆",
                "auth=abc12345 | auth=◆",
                "session=0af5b2c1 | session=◆",
                "JSESSIONID=0AF5B2C1 | JSESSIONID=◆",
                // The languages
                "비밀번호: hunter2 | 비밀번호: ◆",
                "암호=hunter2 | 암호=◆",
                "토큰: abc123 | 토큰: ◆",
                "API 키: abc123 | API 키: ◆",
                "パスワード：hunter2 | パスワード：◆",
                "DBのパスワードは hunter2 | DBのパスワードは ◆",
                "APIキー: abc123 | APIキー: ◆",
                "пароль: hunter2 | пароль: ◆",
                "токен = abc123 | токен = ◆",
                "şifre: hunter2 | şifre: ◆",
                "parolası: hunter2 | parolası: ◆",
                "contraseña: hunter2 | contraseña: ◆",
                "clave: hunter2 | clave: ◆",
                "密码：hunter2 | 密码：◆",
                "口令=hunter2 | 口令=◆",
                "令牌: abc123 | 令牌: ◆",
                "my password is hunter2 and | my password is ◆ and",
                // Headers
                "Authorization: Bearer abc.def-123 | Authorization: Bearer ◆",
                "curl -H 'Authorization: Basic dXNlcjpwYXNz' http://db:80 | curl -H 'Authorization: Basic ◆' http://db:80",
                "Proxy-Authorization: Basic dXNlcjpwYXNz | Proxy-Authorization: Basic ◆",
                "X-Api-Key: abc123 | X-Api-Key: ◆",
                "Cookie: a=b; session=c d | Cookie: ◆",
                "Set-Cookie: sid=abc; Path=/ | Set-Cookie: ◆",
                "curl -H 'Cookie: a=b; c=d' http://db:80 | curl -H 'Cookie: ◆' http://db:80",
                "used Bearer abc12345xyz here | used Bearer ◆ here",
                // Commands
                "mysql -h db -P 3306 -u root -phunter2 shop | mysql -h db -P 3306 -u root -p◆ shop",
                "mysqldump -uroot -p'hunter2' shop | mysqldump -uroot -p'◆' shop",
                "curl -u bob:hunter2 https://db:8443/ | curl -u bob:◆ https://db:8443/",
                "sshpass -p hunter2 ssh root@10.0.0.5 | sshpass -p ◆ ssh root@10.0.0.5",
                "redis-cli -h db -a hunter2 ping | redis-cli -h db -a ◆ ping",
                "tool --password hunter2 --port 80 | tool --password ◆ --port 80",
                "tool --api-key=abc123 --port 80 | tool --api-key=◆ --port 80",
                "CREATE USER a IDENTIFIED BY 'hunter2' | CREATE USER a IDENTIFIED BY '◆'",
                // Shapes
                "key AKIAIOSFODNN7EXAMPLE refused | key ◆ refused",
                "ghp_abcdefghijklmnopqrstuvwxyz0123456789 | ◆",
                "xoxb-123456789012-abcdefghijkl | ◆",
                "AIzaSyA1234567890abcdefghijklmnopqrstuv | ◆",
                "sk_live_abcdefghijklmnop1234 | ◆",
                "sk-proj-abcdefghijklmnop1234 | ◆",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-DEF_123 | ◆",
                "id 0123456789abcdef0123456789abcdef ok | id ◆ ok",
                "id 123e4567-e89b-12d3-a456-426614174000 ok | id ◆ ok",
                "got q7Zk2Lm9Xw4Tn8Vb3Rc6Yd1Hf5Jg0Ps2Qa7 back | got ◆ back",
                // People
                "mail from bob.smith@example.com failed | mail from ◆ failed",
                "to=<bob@example.com>, connect to mx.example.com[203.0.113.7]:25: Connection timed out "
                        + "| to=<◆>, connect to mx.example.com[203.0.113.7]:25: Connection timed out",
                "bob@example.com: Permission denied (publickey). | ◆@example.com: Permission denied (publickey).",
                "ssh bob@example.com -p 22 | ssh ◆@example.com -p 22"
            })
    void aSecretGoesAndWhatIsAroundItStays(String text, String redacted) {
        assertThat(Today.DOCTOR.redaction().redact(text)).isEqualTo(redacted.replace("◆", Redaction.MARK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect ECONNREFUSED 203.0.113.7:2345",
                "ws://chat.example.com:2345/socket?room=1#top",
                "FATAL: password authentication failed for user \"app\"",
                "Access denied for user 'root'@'10.0.0.5' (using password: YES)",
                "Invalid password: connection refused",
                "token: The token supplied to the function is invalid",
                "Unexpected token: < in JSON",
                "Permission denied (publickey,password).",
                "PasswordAuthentication: no",
                "password_file=/etc/app/password",
                "max_tokens=4096",
                "password: ******",
                "password=${DB_PASSWORD}",
                "password: $DB_PASSWORD",
                "PWD=/root/app",
                "密码认证失败：连接被拒绝",
                "비밀번호 인증 실패: 연결이 거부됨",
                ":authority: example.com",
                "auth: ldap.example.com:389 refused",
                "Session: connect ECONNREFUSED 10.0.0.5:22",
                "--- PASS: TestConnect (0.00s)",
                "Basic authentication is required, bearer tokens are not",
                "git@github.com: Permission denied (publickey).",
                "git clone git@github.com:acme/shop.git",
                "ssh root@10.0.0.5",
                "root@web-1:~# curl http://localhost:8080",
                "postgres://app@db.example.com:5432/shop",
                "java.lang.Object@1b6d3586",
                "npm install @scope/package@1.2.3",
                "at org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController2.handle(Basic.java:93)",
                "/usr/local/lib/python3.11/site-packages/urllib3/connectionpool.py",
                "SimpleAsyncUncaughtExceptionHandlerConfigurationFactoryBean",
                "http://my-service-deployment-7d9f8b6c5d-x2x4z:8080/health",
                "ec2-203-0-113-7.eu-central-1.compute.amazonaws.com",
                "0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com:443",
                "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
                "00:1B:44:11:3A:B7",
                "================================================",
                "proxy_pass http://127.0.0.1:8080;",
                "key: value",
                "the path https://example.com:8443/a?b=c@d is odd",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
            })
    void whatIsNoSecretStays(String text) {
        assertThat(Today.DOCTOR.redaction().redact(text)).isEqualTo(text);
    }

    @Test
    void aPrivateKeyGoesWholeAndTheRestOfTheTextStays() {
        var key = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7\nVJTUt9Us8cKj\n";
        var text =
                "before\n-----BEGIN RSA PRIVATE KEY-----\n" + key + "-----END RSA PRIVATE KEY-----\nConnection refused";

        assertThat(Today.DOCTOR.redaction().redact(text))
                .doesNotContain("MIIE", "BKcw", "VJTU")
                .startsWith("before\n")
                .endsWith("\nConnection refused");
        assertThat(Today.DOCTOR.redaction().redact("-----BEGIN PRIVATE KEY-----\n" + key))
                .doesNotContain("MIIE", "BKcw", "VJTU");
    }

    @ParameterizedTest
    @MethodSource("org.conndoctor.chat.Today#examples")
    void everyExampleOfTheKnowledgeShowsTheSameAsBefore(String text) {
        var before = Today.DOCTOR.recognizer().read(text);
        var after = Today.DOCTOR.recognizer().read(Today.DOCTOR.redaction().redact(text));

        assertThat(after.symptoms())
                .extracting(SeenSymptom::id)
                .isEqualTo(before.symptoms().stream().map(SeenSymptom::id).toList());
        assertThat(after.target()).isEqualTo(before.target());
        assertThat(after.listeners()).isEqualTo(before.listeners());
        assertThat(after.observations()).isEqualTo(before.observations());
        assertThat(after.connectingFails()).isEqualTo(before.connectingFails());
    }

    @Test
    void thereAreExamplesToSee() {
        assertThat(Today.examples()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: ",
                "password=\"",
                "password=“",
                "Cookie: ",
                "cookie:a ",
                "@",
                "a@b.cd",
                "-----BEGIN PRIVATE KEY-----",
                "http://a:",
                "://",
                "mysql -p ",
                "Bearer ",
                "=",
                "\\\"",
                "eyJ",
                "a1B",
                "<password>",
                "--token ",
                "password is "
            })
    void timeIsLinearInWhateverIsRepeated(String piece) {
        var text = piece.repeat(512 * 1024 / piece.length());

        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> Today.DOCTOR.redaction().redact(text)))
                .isNotNull();
    }
}
