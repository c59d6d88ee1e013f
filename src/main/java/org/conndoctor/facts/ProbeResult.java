package org.conndoctor.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What one live look saw, as it was seen: rules make facts of it. {@code rules/probes.yaml} names every probe, with its
 * outcomes and details.
 *
 * @param place from where it was looked: {@link #CLIENT}, {@link #SERVER}, {@link #DOCTOR} or
 *     {@link #BROWSER}
 * @param probe what was tried, for instance {@code tcp}
 * @param address the address it was tried on, without brackets; empty where none is meant
 * @param outcome one of the outcomes that the vocabulary gives this probe
 * @param millis how long it took
 * @param details whatever else was seen, by name; free of anything that the user did not ask to see
 */
public record ProbeResult(
        String place, String probe, String address, String outcome, int millis, Map<String, String> details) {

    /** The machine where the command line runs: the user's own. */
    public static final String CLIENT = "client";

    /** The machine that runs the server of Conndoctor. */
    public static final String DOCTOR = "doctor";

    /** The server's own machine, where the command line was told, or saw, that it runs there. */
    public static final String SERVER = "server";

    /** The page in the user's browser. */
    public static final String BROWSER = "browser";

    private static final List<String> NEAREST_FIRST = List.of(CLIENT, DOCTOR, SERVER);

    public ProbeResult {
        details = Map.copyOf(details);
    }

    /**
     * The lower, the more it counts: the client's machine knows best how the client fares, and the server's own sees
     * nothing of the way. For use in rules.
     */
    public int getRank() {
        int rank = NEAREST_FIRST.indexOf(place);
        return rank < 0 ? NEAREST_FIRST.size() : rank;
    }

    /** The same, as seen from this place instead. */
    public ProbeResult seenFrom(String otherPlace) {
        return new ProbeResult(otherPlace, probe, address, outcome, millis, details);
    }

    /** The detail of this name; empty where there is none. For use in rules. */
    public String detail(String name) {
        return Objects.requireNonNullElse(details.get(name), "");
    }

    /** The detail as a number; 0 where there is none, or it is no number. For use in rules. */
    public int number(String name) {
        try {
            return Integer.parseInt(detail(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether the detail contains this word, in whatever case. For use in rules. */
    public boolean says(String name, String word) {
        return detail(name).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the detail is this name, or one under it. For use in rules. */
    public boolean endsWith(String name, String domain) {
        return ("." + detail(name).toLowerCase(Locale.ROOT)).endsWith("." + domain);
    }

    /** Whether a name led to one same address in both. For use in rules. */
    public boolean sharesAddressWith(ProbeResult other) {
        return addresses().stream().anyMatch(other.addresses()::contains);
    }

    /** The address is of version 6. For use in rules. */
    public boolean isIpv6() {
        return address.indexOf(':') >= 0;
    }

    /** One of the addresses that a name led to is private, link-local or loopback. For use in rules. */
    public boolean hasInnerAddress() {
        return addresses().stream()
                .map(AddressRange::of)
                .anyMatch(r -> r == AddressRange.PRIVATE || r == AddressRange.LINK_LOCAL || r == AddressRange.LOOPBACK);
    }

    private List<String> addresses() {
        return Arrays.stream(detail("addresses").split(" "))
                .filter(a -> !a.isEmpty())
                .toList();
    }
}
