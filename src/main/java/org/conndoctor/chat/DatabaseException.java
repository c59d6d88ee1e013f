package org.conndoctor.chat;

/** The database cannot be used; the message says why in plain words, and never holds a password. */
public final class DatabaseException extends RuntimeException {

    DatabaseException(String message) {
        super(message);
    }
}
