package org.conndoctor.chat;

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
}
