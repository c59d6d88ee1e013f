package org.conndoctor.probe.policy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;

/** Under what a client's looks are counted. */
final class ClientKey {

    private static final int LONGEST = 64;
    private static final int BYTES_OF_64_BITS = 8;

    private ClientKey() {}

    /**
     * The client as it is written; of an IPv6 address its /64, for that is what one household or one rented machine
     * owns: every address in it costs its owner nothing.
     */
    static String of(String client) {
        var text = client.strip().toLowerCase(Locale.ROOT);
        var literal = withoutZone(withoutBrackets(text));
        if (literal.length() > LONGEST
                || literal.indexOf(':') < 0
                || !literal.chars().allMatch(ClientKey::isOfIpv6)) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }
        try {
            var address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, BYTES_OF_64_BITS) + "/64"
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return text;
        }
    }

    private static String withoutBrackets(String text) {
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }

    private static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    /** Of such characters and a colon, the JDK makes an address or nothing; it looks up no name. */
    private static boolean isOfIpv6(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c == ':' || c == '.';
    }
}
