package org.conndoctor.chat;

/** Chats cannot be kept or read just now; it says why, and has been told to the log already. */
public final class ChatsUnavailable extends RuntimeException {

    private final Trouble trouble;

    ChatsUnavailable(Trouble trouble) {
        // Thrown for each request while it lasts: no stack to fill.
        super(trouble.word(), null, false, false);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
