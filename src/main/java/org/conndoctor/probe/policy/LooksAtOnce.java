package org.conndoctor.probe.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts the looks of each client that are going on: a few clients must not keep all places of a prober. Remembers a
 * client only as long as one of its looks goes on. Thread safe.
 */
public final class LooksAtOnce {

    private static final int OF_ONE_CLIENT = 2;

    private final Map<String, Integer> going = new HashMap<>();

    /**
     * Takes a place.
     *
     * @param client who asks, for instance an address; IPv6 addresses of one /64 are one client
     * @return empty where as many of this client's looks are going on as may
     */
    public synchronized Optional<Place> take(String client) {
        var key = ClientKey.of(client);
        int taken = going.getOrDefault(key, 0);
        if (taken >= OF_ONE_CLIENT) {
            return Optional.empty();
        }
        going.put(key, taken + 1);
        return Optional.of(new Place(key));
    }

    /** How many clients are remembered. */
    synchronized int remembered() {
        return going.size();
    }

    private synchronized void giveBack(String key) {
        going.computeIfPresent(key, (client, taken) -> taken > 1 ? taken - 1 : null);
    }

    /** The place of one look, taken until it is given back. */
    public final class Place {

        private final String key;
        private final AtomicBoolean isBack = new AtomicBoolean();

        private Place(String key) {
            this.key = key;
        }

        /** Gives it back; once more changes nothing. */
        public void giveBack() {
            if (isBack.compareAndSet(false, true)) {
                LooksAtOnce.this.giveBack(key);
            }
        }
    }
}
