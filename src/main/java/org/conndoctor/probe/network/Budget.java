package org.conndoctor.probe.network;

import java.time.Duration;

/**
 * The time of one look, and the share of it that each layer may take. Half of it is for
 * names, and more than half to connect: a router takes three seconds to say that nobody is there. Immutable.
 *
 * @param whole the time for all
 * @param end when every layer must be over: a little before the whole time is, so that what was seen is still told
 */
public record Budget(Duration whole, Deadline end) {

    private static final int PERCENT = 100;
    private static final int LAYERS = 95;
    private static final int NAMES = 50;
    private static final int CONNECT = 60;
    private static final int LAYER = 45;
    private static final int OTHER_PORT = 30;
    private static final int PATIENCE = 10;

    /** The budget of a look that begins now. */
    public static Budget of(Duration whole) {
        return new Budget(whole, Deadline.in(share(whole, LAYERS)));
    }

    Deadline names() {
        return end.orIn(share(whole, NAMES));
    }

    Deadline connect() {
        return end.orIn(share(whole, CONNECT));
    }

    Deadline layer() {
        return end.orIn(share(whole, LAYER));
    }

    Deadline otherPort() {
        return end.orIn(share(whole, OTHER_PORT));
    }

    /** After this, what is still waited for is perhaps never to come. */
    Deadline patience() {
        return end.orIn(share(whole, PATIENCE));
    }

    private static Duration share(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(PERCENT);
    }
}
