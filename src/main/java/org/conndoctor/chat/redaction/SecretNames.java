package org.conndoctor.chat.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which names stand before secrets, in the languages spoken here and in the code that programs are written in. */
enum SecretNames {
    /** What follows is a secret unless it is an ordinary word. */
    STRONG,
    /** What follows may be a secret, if it looks like one. */
    WEAK,
    /** Nothing to hide. */
    NONE;

    /** Anywhere in a name; separators are left out before. */
    private static final List<String> STRONG_PARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "secret",
            "token",
            "credential",
            "apikey",
            "accesskey",
            "privatekey",
            "secretkey",
            "signingkey",
            "encryptionkey",
            "accountkey",
            "sharedkey",
            "masterkey",
            "authkey",
            "subscriptionkey",
            "sharedaccesssignature",
            "contraseñ",
            "contrasen",
            "claveapi",
            "clavedeapi",
            "clavesecreta",
            "claveprivada",
            "secreto",
            "парол",
            "токен",
            "секрет",
            "ключapi",
            "apiключ",
            "закрытыйключ",
            "şifre",
            "sifre",
            "parola",
            "jeton",
            "belirteç",
            "apianahtar",
            "gizlianahtar");

    private static final Set<String> STRONG_WORDS =
            Set.of("pwd", "pw", "passwort", "clave", "claves", "pgpass", "webhookurl", "şifrem");

    /** At the end of a name: these languages write without spaces, and other words may stand before. */
    private static final List<String> STRONG_ENDS = List.of(
            "비밀번호",
            "패스워드",
            "암호",
            "토큰",
            "시크릿",
            "비밀키",
            "비밀 키",
            "api키",
            "액세스키",
            "パスワード",
            "暗証番号",
            "トークン",
            "シークレット",
            "秘密鍵",
            "apiキー",
            "アクセスキー",
            "シークレットキー",
            "密码",
            "密碼",
            "口令",
            "令牌",
            "密钥",
            "密鑰",
            "金鑰",
            "秘钥",
            "私钥");

    private static final List<String> WEAK_PARTS = List.of(
            "sessionid", "sessid", "sessionkey", "cookie", "сесси", "сеанс", "куки", "авторизац", "oturum", "çerez");

    private static final Set<String> WEAK_WORDS = Set.of(
            "auth",
            "authorization",
            "authorisation",
            "authentication",
            "session",
            "sess",
            "sid",
            "pass",
            "pin",
            "sig",
            "signature",
            "csrf",
            "xsrf",
            "sesión",
            "sesion",
            "autorización",
            "autenticación",
            "yetkilendirme");

    private static final List<String> WEAK_ENDS =
            List.of("세션", "쿠키", "인증", "인가", "セッション", "クッキー", "認証", "認可", "会话", "會話", "认证", "授权");

    /** Settings about secrets, not secrets. */
    private static final List<String> HARMLESS_ENDS = List.of(
            "file",
            "path",
            "url",
            "uri",
            "endpoint",
            "type",
            "length",
            "policy",
            "expiry",
            "expires",
            "expired",
            "tokens",
            "authentication",
            "encoding",
            "header",
            "field",
            "timeout",
            "tokenizer",
            "expiration");

    private static final List<String> PARTICLES = List.of("는", "은", "가", "이", "를", "を", "は", "が", "是", "为", "為");

    /** @param name as it stands in the text, with whatever stands between its words */
    static SecretNames of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var word = lower.substring(lastBreak(lower) + 1);
        var squashed = squashed(lower);
        if (squashed.isEmpty()
                || HARMLESS_ENDS.stream().anyMatch(squashed::endsWith) && !squashed.equals("webhookurl")) {
            return WEAK_WORDS.contains(squashed) ? WEAK : NONE;
        }
        var bare = withoutParticle(squashed);
        if (STRONG_PARTS.stream().anyMatch(squashed::contains)
                || STRONG_WORDS.contains(word)
                || STRONG_WORDS.contains(squashed)
                || squashed.endsWith("pwd")
                || STRONG_ENDS.stream().anyMatch(bare::endsWith)) {
            return STRONG;
        }
        boolean weak = WEAK_WORDS.contains(word)
                || WEAK_WORDS.contains(squashed)
                || WEAK_PARTS.stream().anyMatch(squashed::contains)
                || WEAK_ENDS.stream().anyMatch(bare::endsWith);
        return weak ? WEAK : NONE;
    }

    /** Names of headers whose whole line is a secret. */
    static boolean isCookie(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("cookie");
    }

    /** {@code PWD} is the working directory, too. */
    static boolean mayBeFolder(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("pwd");
    }

    private static int lastBreak(String name) {
        int at = -1;
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i))) {
                at = i;
            }
        }
        return at;
    }

    private static String squashed(String name) {
        var squashed = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(squashed::appendCodePoint);
        return squashed.toString();
    }

    private static String withoutParticle(String name) {
        return PARTICLES.stream()
                .filter(p -> name.length() > p.length() + 1 && name.endsWith(p))
                .findFirst()
                .map(p -> name.substring(0, name.length() - p.length()))
                .orElse(name);
    }
}
