package org.conndoctor.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;

/**
 * How a chat stands to live looks at its target.
 *
 * @param state of the look from this server
 * @param results of all looks that count, whatever place they were taken from: of one place the last
 */
record LiveLook(State state, List<ProbeResult> results) {

    /** A look that has not ended after this long was lost with its server, and can be asked for again. */
    private static final Duration LOST = Duration.ofSeconds(30);

    enum State {
        OFFERED,
        RUNNING,
        DONE,
        DECLINED,
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it may still tell something, which is then not to be asked. */
        boolean isToCome() {
            return this == OFFERED || this == RUNNING;
        }
    }

    /** A look goes on: whoever agrees twice gets one. */
    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Looks at another target than today's count no more. */
    static LiveLook of(Chat chat, Target target, boolean refused, Instant now) {
        Map<String, Content.Looked> byPlace = new TreeMap<>();
        var state = State.OFFERED;
        var gone = chat.takenBack();
        for (var message : chat.messages()) {
            if (message.content() instanceof Content.Looked looked && isAt(target, looked.host(), looked.port())) {
                boolean counts = !gone.contains(message.seq());
                if (counts) {
                    byPlace.put(looked.place(), looked);
                }
                if (!looked.place().equals(ProbeResult.BROWSER)) {
                    state = counts ? State.DONE : State.OFFERED;
                }
            } else if (message.content() instanceof Content.Consented consent
                    && isAt(target, consent.host(), consent.port())) {
                state = afterConsent(consent, message, state, now);
            }
        }
        var results = new ArrayList<ProbeResult>();
        byPlace.values().forEach(looked -> results.addAll(looked.results()));
        return new LiveLook(refused ? State.REFUSED : state, List.copyOf(results));
    }

    private static State afterConsent(Content.Consented consent, Message message, State before, Instant now) {
        if (!consent.agreed()) {
            return State.DECLINED;
        }
        return message.at().plus(LOST).isAfter(now) ? State.RUNNING : before;
    }

    private static boolean isAt(Target target, String host, int port) {
        return host.equals(target.host()) && port == target.port();
    }
}
