package org.conndoctor.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A clock is believed that goes as time goes; one that has leapt is not, for a day. */
class ClockTrustTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicLong nanos = new AtomicLong();
    private final ClockTrust trust = new ClockTrust(nanos::get);
    private Instant now = NOW;

    @Test
    void aClockThatGoesEvenlyIsBelieved() {
        assertThat(asked(NOW.minus(HOUR))).isTrue();
        for (int hour = 0; hour < 100; hour++) {
            pass(HOUR);
            assertThat(asked(NOW.minus(HOUR))).as("a server that nobody uses").isTrue();
        }
    }

    @Test
    void smallStepsAreNoLeap() {
        asked(NOW);
        pass(HOUR);
        now = now.plusSeconds(60);

        assertThat(asked(NOW)).isTrue();
    }

    @Test
    void aClockThatLeapsIsNotBelievedForADay() {
        asked(NOW);
        now = now.plus(Duration.ofDays(31));
        for (int hour = 0; hour < 24; hour++) {
            assertThat(asked(NOW)).isFalse();
            pass(HOUR);
        }
        assertThat(asked(NOW)).isTrue();
    }

    @Test
    void aClockThatIsSetBackHasLeaptToo() {
        asked(NOW);
        now = now.minus(Duration.ofDays(40));
        assertThat(asked(NOW)).isFalse();
        now = now.plus(Duration.ofDays(40));
        assertThat(asked(NOW)).isFalse();
    }

    @Test
    void atTheStartTheNewestMessageTellsWhetherTheClockHasLeapt() {
        assertThat(asked(NOW.minus(Duration.ofHours(25)))).isFalse();
        assertThat(new ClockTrust(nanos::get).isTrusted(now, Optional.of(NOW.minus(Duration.ofHours(23)))))
                .isTrue();
        assertThat(new ClockTrust(nanos::get).isTrusted(now, Optional.empty())).isTrue();
        assertThat(new ClockTrust(nanos::get).isTrusted(now, Optional.of(NOW.plus(HOUR))))
                .isTrue();
    }

    private boolean asked(Instant newest) {
        return trust.isTrusted(now, Optional.of(newest));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        nanos.addAndGet(time.toNanos());
    }
}
