package org.conndoctor.chat;

import java.util.List;
import org.conndoctor.facts.ProbeResult;

/** What one message of a chat says. */
public sealed interface Content {

    /**
     * A text was pasted: the complaint itself, or what a command printed.
     *
     * @param text free of secrets
     */
    record Pasted(String text) implements Content {}

    /**
     * A question was answered. A later answer to the same question replaces an earlier one.
     *
     * @param observation the id of the fact, or of the symptom
     * @param value one of the values that the vocabulary gives it, or {@code unknown}
     */
    record Answered(String observation, String value) implements Content {}

    /**
     * The user says what the client connects to; this goes before what texts tell, and a later one before it.
     *
     * @param given as it was written, free of secrets: a URL, {@code host:port} or a host
     */
    record Targeted(String given) implements Content {}

    /**
     * An answer or a pasted text counts no more.
     *
     * @param seq the message that said it
     */
    record TakenBack(int seq) implements Content {}

    /**
     * The reader wants another language.
     *
     * @param tag of a language spoken at that time
     */
    record LanguageChosen(String tag) implements Content {}

    /**
     * The user agrees to a live look from this server, or will have none.
     *
     * @param agreed whether it is agreed to
     * @param host which machine the question named
     * @param port which port it named
     */
    record Consented(boolean agreed, String host, int port) implements Content {}

    /**
     * A live look was taken, here or by the page in the user's browser.
     *
     * @param place from where, as {@link ProbeResult} names places
     * @param host which machine was looked at
     * @param port which port
     * @param results what was seen
     */
    record Looked(String place, String host, int port, List<ProbeResult> results) implements Content {

        public Looked {
            results = List.copyOf(results);
        }
    }
}
