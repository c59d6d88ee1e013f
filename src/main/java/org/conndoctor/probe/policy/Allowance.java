package org.conndoctor.probe.policy;

/**
 * How many looks are allowed.
 *
 * @param client for one who asks
 * @param target for one host that is looked at, whoever asks
 * @param overall for all together
 */
public record Allowance(Rate client, Rate target, Rate overall) {

    /** What a server allows that says nothing else. */
    public static final Allowance USUAL = new Allowance(new Rate(10, 5), new Rate(6, 6), new Rate(60, 60));

    /**
     * A number of looks a minute, spread evenly: in any span of time no more than the burst, and what the minutes of
     * the span give.
     *
     * @param perMinute at least 1
     * @param burst how many may come at once after a rest; at least 1
     */
    public record Rate(int perMinute, int burst) {

        public Rate {
            if (perMinute < 1 || burst < 1) {
                throw new IllegalArgumentException("a rate needs at least 1 a minute and a burst of at least 1");
            }
        }
    }
}
