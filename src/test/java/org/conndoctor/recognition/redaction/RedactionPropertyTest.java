package org.conndoctor.recognition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conndoctor.chat.Today;

/** No generated secret gets through, wherever it stands. */
class RedactionPropertyTest {

    private static final List<String> NAMED = List.of(
            "password=%s",
            "password: %s",
            "{\"password\": \"%s\"}",
            "PGPASSWORD=%s psql -h db",
            "AWS_SECRET_ACCESS_KEY=%s",
            "api_key=%s",
            "x-api-key: %s",
            "token=%s&x=1",
            "https://db.example.com/?access_token=%s&x=1",
            "secret: '%s'",
            "Pwd=%s;Server=db",
            "<secret>%s</secret>",
            "--password %s --port 1",
            "Authorization: Bearer %s",
            "Cookie: sid=%s; a=b",
            "Set-Cookie: sid=%s",
            "session=%s",
            "auth=%s",
            "redis://user:%s@cache.example.com:6379",
            "curl -u bob:%s https://db",
            "mysql -u root -p%s shop",
            "sshpass -p %s ssh db",
            "IDENTIFIED BY '%s'",
            "비밀번호: %s",
            "パスワード：%s",
            "пароль: %s",
            "şifre: %s",
            "contraseña: %s",
            "密码：%s");

    private static final List<String> BARE =
            List.of("%s", "got %s back", "https://db.example.com/%s", "(%s)", "id:%s,");

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    @Property(tries = 3000)
    void aSecretAfterItsNameNeverSurvives(@ForAll("named") String template, @ForAll("passwords") String secret) {
        assertThat(Today.DOCTOR.redaction().redact(around(template.formatted(secret))))
                .doesNotContain(secret);
    }

    @Property(tries = 2000)
    void aLongRandomRunNeverSurvives(@ForAll("bare") String template, @ForAll("random") String secret) {
        assertThat(Today.DOCTOR.redaction().redact(around(template.formatted(secret))))
                .doesNotContain(secret);
    }

    @Property(tries = 2000)
    void errorsHostsAndPortsAroundItSurvive(@ForAll("named") String template, @ForAll("passwords") String secret) {
        assertThat(Today.DOCTOR.redaction().redact(around(template.formatted(secret))))
                .startsWith("connect ECONNREFUSED 203.0.113.7:2345\n")
                .endsWith("\nws://chat.example.com:1238 Connection timed out");
    }

    @Property(tries = 1000)
    void twiceIsOnce(@ForAll("named") String template, @ForAll("passwords") String secret) {
        var once = Today.DOCTOR.redaction().redact(around(template.formatted(secret)));

        assertThat(Today.DOCTOR.redaction().redact(once)).isEqualTo(once);
    }

    @Property(tries = 1000)
    void anyTextAtAllIsTaken(@ForAll String text) {
        assertThat(Today.DOCTOR.redaction().redact(text)).isNotNull();
    }

    private static String around(String line) {
        return "connect ECONNREFUSED 203.0.113.7:2345\n" + line + "\nws://chat.example.com:1238 Connection timed out";
    }

    @Provide
    Arbitrary<String> named() {
        return Arbitraries.of(NAMED);
    }

    @Provide
    Arbitrary<String> bare() {
        return Arbitraries.of(BARE);
    }

    /** Long enough to be one, with a digit: a password that is a common word goes through by design. */
    @Provide
    Arbitrary<String> passwords() {
        var inner = Arbitraries.strings()
                .withChars(LETTERS + "!#%*+-._~^")
                .ofMinLength(6)
                .ofMaxLength(30);
        var edge = Arbitraries.chars().with(LETTERS.toCharArray());
        var digit = Arbitraries.chars().numeric();
        return Combinators.combine(edge, inner, digit).as((first, middle, last) -> first + middle + last);
    }

    @Provide
    Arbitrary<String> random() {
        var base64 = Arbitraries.strings()
                .withChars(LETTERS + "-_")
                .ofMinLength(40)
                .ofMaxLength(64)
                .filter(RedactionPropertyTest::looksGenerated);
        var hex = Arbitraries.strings()
                .withChars("0123456789abcdef")
                .ofMinLength(32)
                .ofMaxLength(64);
        return Arbitraries.oneOf(base64, hex);
    }

    /** jqwik likes strings that no key generator makes: all the same, or in order. */
    private static boolean looksGenerated(String s) {
        int mixes = 0;
        for (int i = 1; i < s.length(); i++) {
            boolean both = Character.isLetterOrDigit(s.charAt(i)) && Character.isLetterOrDigit(s.charAt(i - 1));
            mixes += both && Character.getType(s.charAt(i)) != Character.getType(s.charAt(i - 1)) ? 1 : 0;
        }
        return mixes * 5 > s.length() * 2
                && s.chars().anyMatch(Character::isDigit)
                && s.chars().anyMatch(Character::isUpperCase)
                && s.chars().anyMatch(Character::isLowerCase);
    }
}
