package org.conndoctor.probe.network;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who speaks, told by the first bytes that come: many servers greet, and others complain in their own words. */
final class Banner {

    static final String UNKNOWN = "unknown";

    /** By how it begins; of several the first. */
    private static final List<Map.Entry<String, String>> BEGINNINGS = List.of(
            Map.entry("SSH-", "SSH"),
            Map.entry("HTTP/1.", "HTTP"),
            Map.entry("+OK", "POP3"),
            Map.entry("* OK", "IMAP"),
            Map.entry("-ERR", "Redis"),
            Map.entry("-NOAUTH", "Redis"),
            Map.entry("-DENIED", "Redis"),
            Map.entry("RFB 0", "VNC"),
            Map.entry("AMQP", "AMQP"),
            Map.entry("\u0015\u0003", "TLS"),
            Map.entry("\u0003\u0000\u0000", "RDP"));

    private static final String GREETING = "220";
    private static final int MYSQL_VERSION = 4;
    private static final char MYSQL_10 = 0x0A;
    private static final int HTTP2_SETTINGS = 3;

    private Banner() {}

    /** A word for it; {@link #UNKNOWN} where nobody begins so. */
    static String of(byte[] bytes, int length) {
        var text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        for (var beginning : BEGINNINGS) {
            if (text.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        if (text.startsWith(GREETING)) {
            var lower = text.toLowerCase(Locale.ROOT);
            return lower.contains("ftp")
                    ? "FTP"
                    : lower.contains("smtp") || lower.contains("mail") ? "SMTP" : "greeting";
        }
        if (text.startsWith("GET ")) {
            return "echo";
        }
        if (length > MYSQL_VERSION + 1 && bytes[3] == 0 && text.charAt(MYSQL_VERSION) == MYSQL_10) {
            return "MySQL";
        }
        boolean settings = length > HTTP2_SETTINGS && bytes[0] == 0 && bytes[1] == 0 && bytes[HTTP2_SETTINGS] == 4;
        return settings ? "HTTP/2" : UNKNOWN;
    }
}
