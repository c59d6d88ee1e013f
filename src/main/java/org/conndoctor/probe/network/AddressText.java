package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Addresses as people write them: IPv6 shortened as RFC 5952 has it, without zone. */
final class AddressText {

    private static final int GROUPS = 8;
    private static final int BYTE = 0xFF;
    private static final int BITS = 8;
    /** A name may have thousands, and a result is kept, and told to everybody who listens. */
    private static final int MOST = 16;

    private AddressText() {}

    /** One address, without brackets. */
    static String of(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != GROUPS * 2) {
            return address.getHostAddress();
        }
        var groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & BYTE) << BITS | bytes[2 * i + 1] & BYTE;
        }
        int start = 0;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = 0;
            while (i + zeros < GROUPS && groups[i + zeros] == 0) {
                zeros++;
            }
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        if (length == 1) {
            return joined(groups, 0, GROUPS);
        }
        return joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
    }

    /** Several addresses, with a space between, each once; of very many a few. */
    static String of(List<InetAddress> addresses) {
        var texts = addresses.stream().map(AddressText::of).distinct().toList();
        // Two answers of other order are compared later: of the same addresses, the same ones are kept.
        var kept = texts.size() > MOST ? texts.stream().sorted().limit(MOST) : texts.stream();
        return kept.collect(Collectors.joining(" "));
    }

    private static String joined(int[] groups, int from, int to) {
        var parts = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            parts.add(Integer.toHexString(groups[i]));
        }
        return String.join(":", parts);
    }
}
