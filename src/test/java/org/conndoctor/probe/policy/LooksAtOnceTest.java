package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two places for each client, given back once, and nobody is remembered for longer. */
class LooksAtOnceTest {

    private final LooksAtOnce going = new LooksAtOnce();

    @Test
    void aClientHasTwoPlacesUnderWhateverAddressOfItsNetwork() {
        assertThat(going.take("2001:db8::1")).isPresent();
        assertThat(going.take("[2001:DB8::2]")).isPresent();
        assertThat(going.take("2001:db8::ffff:1")).isEmpty();
        assertThat(going.take("2001:db8:0:1::1")).isPresent();
        assertThat(going.take("192.0.2.1")).isPresent();
    }

    @Test
    void aPlaceGivenBackTwiceIsOnePlace() {
        var first = going.take("192.0.2.1").orElseThrow();
        going.take("192.0.2.1").orElseThrow();
        first.giveBack();
        first.giveBack();

        assertThat(going.take("192.0.2.1")).isPresent();
        assertThat(going.take("192.0.2.1")).isEmpty();
    }

    @Test
    void whoHasLookedIsForgotten() {
        for (int i = 0; i < 1000; i++) {
            var client = "192.0.2." + i;
            var first = going.take(client).orElseThrow();
            var second = going.take(client).orElseThrow();
            assertThat(going.take(client)).isEmpty();
            assertThat(going.remembered()).isEqualTo(1);
            first.giveBack();
            second.giveBack();
        }
        assertThat(going.remembered()).isZero();
    }
}
