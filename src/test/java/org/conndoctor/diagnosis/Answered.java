package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.conndoctor.reply.Reply;

/** How a test's sentence goes on: what must stand in the reply. */
final class Answered {

    private final Reply reply;

    Answered(Reply reply) {
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }

    /** This symptom comes first. */
    Answered names(String symptom) {
        assertThat(reply.outcome()).isEqualTo("diagnosed");
        assertThat(reply.symptoms()).extracting(Reply.Symptom::id).startsWith(symptom);
        return this;
    }

    /** The client asked for this. */
    Answered about(String host, int port) {
        var target = reply.target();
        assertThat(target).as("target").isNotNull();
        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        return this;
    }

    /** This cause is named, and not ruled out. */
    SuspectedCause suspects(String cause) {
        return has(cause).isNot("ruled-out");
    }

    /** This cause comes before all others. */
    SuspectedCause suspectsFirst(String cause) {
        assertThat(causes()).startsWith(cause);
        return suspects(cause);
    }

    /** This cause is named, however it stands. */
    SuspectedCause has(String cause) {
        assertThat(causes()).contains(cause);
        var found = reply.causes().stream().filter(c -> c.id().equals(cause)).findFirst();
        return new SuspectedCause(this, found.orElseThrow());
    }

    /** The ids of all causes, best first. */
    List<String> causes() {
        return reply.causes().stream().map(Reply.Cause::id).toList();
    }

    /** A fact that counted, with its value and who established it. */
    Answered counts(String observation, String value, String source) {
        assertThat(reply.observations())
                .filteredOn(o -> o.id().equals(observation))
                .extracting(Reply.Fact::value, Reply.Fact::source)
                .containsExactly(tuple(value, source));
        return this;
    }
}
