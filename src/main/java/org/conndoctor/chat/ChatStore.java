package org.conndoctor.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where chats are kept. What it has accepted is durable when the call returns, and several stores may work on one
 * database at once. An expired chat is as if it were not there. Thread safe.
 */
public interface ChatStore {

    /** How long a chat is kept after its last message. */
    Duration KEPT = Duration.ofDays(30);

    /** The most messages that a chat can have. */
    int MESSAGES = 200;

    /**
     * A new chat.
     *
     * @param first its first messages
     * @param knowledge the version that answers them
     */
    Chat open(List<Content> first, String knowledge, Instant now);

    /** The chat with all its messages. */
    Optional<Chat> read(String id, Instant now);

    /** The id of the chat that this key reads. */
    Optional<String> readBy(String key, Instant now);

    /**
     * Appends a message to a chat.
     *
     * @throws ChatRefusal where there is no such chat, or it is full
     */
    Message append(String id, Content content, String knowledge, Instant now);

    /** Deletes a chat with all its messages, and forgets it; says whether it was there. */
    boolean delete(String id, Instant now);

    /** The number of the last message of each of these chats; those that are not there are missing. */
    Map<String, Integer> last(Collection<String> ids, Instant now);

    /** Deletes expired chats, so many at most; says how many. */
    int purge(Instant now, int most);

    /** When something was said last in any chat, as the clock was then. */
    Optional<Instant> newest();

    /**
     * Leaves no byte of what was deleted in the store's own files, as far as {@link SqliteFile#writeAnew} goes; does
     * nothing where nothing was deleted since. Where somebody reads in them just then, it is done with the next call.
     */
    void forget();

    /** Gives some of the room that is free again back to the disk; says whether there is more. */
    boolean giveBack();
}
