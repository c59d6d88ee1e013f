package org.conndoctor.probe.policy;

import java.util.Optional;

/**
 * Why something is not called.
 *
 * @param reason one of the words below; the texts of each language say it as a sentence
 * @param detail what exactly stands against it, the same in every language: a block of addresses with its RFC, or a
 *     port; empty where the reason says all
 */
public record Refusal(String reason, String detail) {

    /** Live looks are switched off. */
    public static final String OFF = "off";

    /** The address serves a special purpose, and no public server. */
    public static final String SPECIAL_PURPOSE = "special-purpose";

    /** The address is that of a group, which no connection can be made to. */
    public static final String MULTICAST = "multicast";

    /** Nobody was given the address. */
    public static final String NOT_ALLOCATED = "not-allocated";

    /** The port is none that is called. */
    public static final String PORT = "port";

    /** 0.0.0.0 or ::, good for listening, no address to call. */
    public static final String UNSPECIFIED = "unspecified";

    /** The answer of a policy that refuses. */
    static Optional<Refusal> because(String reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
