package org.conndoctor.chat.redaction;

import com.google.re2j.Pattern;
import java.util.List;

/** Secrets in commands, and after words that only commands and headers use. */
final class CommandSecrets {

    /** A pattern, whose first group is the secret, and a word without which it cannot match. */
    private record Command(String word, Pattern pattern) {

        static Command of(String word, String pattern) {
            return new Command(word, Pattern.compile(pattern));
        }
    }

    private static final List<Command> COMMANDS = List.of(
            Command.of(" -p", "\\b(?:mysql|mariadb)[a-z-]*\\b[^\\n|;]*?\\s-p['\"]?([^\\s'\"]+)"),
            Command.of("sshpass", "\\bsshpass\\b[^\\n|;]*?\\s-p\\s*['\"]?([^\\s'\"]+)"),
            Command.of("curl", "\\bcurl(?:\\.exe)?\\b[^\\n|;]*?\\s(?:-u|--user)[ =]?['\"]?[^\\s:'\"]*:([^\\s'\"]+)"),
            Command.of("--proxy-user", "--proxy-user[ =]['\"]?[^\\s:'\"]*:([^\\s'\"]+)"),
            Command.of("redis-cli", "\\bredis-cli\\b[^\\n|;]*?\\s-a\\s+['\"]?([^\\s'\"]+)"),
            Command.of("mosquitto_", "\\bmosquitto_[a-z]+\\b[^\\n|;]*?\\s-P\\s+['\"]?([^\\s'\"]+)"),
            Command.of("sqlcmd", "\\bsqlcmd\\b[^\\n|;]*?\\s-P\\s*['\"]?([^\\s'\"]+)"),
            Command.of(" by ", "(?i)\\bidentified\\s(?:with\\s\\S+\\s)?by\\s+['\"]([^'\"]+)"));

    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(?:bearer|basic)\\s+([A-Za-z0-9+/=._~-]{8,})");

    private static final Pattern SAID =
            Pattern.compile("(?i)(?:\\b(?:password|passwd|passcode|passphrase|token) (?:is|was)"
                    + "|パスワードは|비밀번호는|비밀번호가|密码是|密码为|口令是|contraseña es|парол[а-я]* [-–—])\\s*(\\S+)");

    private CommandSecrets() {}

    static void find(String text, Spans secrets) {
        for (var command : COMMANDS) {
            if (text.contains(command.word) || command.word.equals(" by ") && text.contains(" BY ")) {
                var matcher = command.pattern.matcher(text);
                while (matcher.find()) {
                    hide(text, matcher.start(1), matcher.end(1), secrets);
                }
            }
        }
        var scheme = SCHEME.matcher(text);
        while (scheme.find()) {
            // "Basic authentication" and "bearer tokens" are words.
            if (hasDigitOrInnerCapital(scheme.group(1))) {
                hide(text, scheme.start(1), scheme.end(1), secrets);
            }
        }
        var said = SAID.matcher(text);
        while (said.find()) {
            if (said.group(1).chars().anyMatch(c -> c >= '0' && c <= '9')) {
                hide(text, said.start(1), said.end(1), secrets);
            }
        }
    }

    private static void hide(String text, int from, int end, Spans secrets) {
        if (!text.startsWith(Redaction.MARK, from)) {
            secrets.add(from, end);
        }
    }

    private static boolean hasDigitOrInnerCapital(String word) {
        boolean small = word.chars().anyMatch(Character::isLowerCase);
        return word.chars().anyMatch(c -> c >= '0' && c <= '9' || c == '=')
                || small && word.chars().skip(1).anyMatch(Character::isUpperCase);
    }
}
