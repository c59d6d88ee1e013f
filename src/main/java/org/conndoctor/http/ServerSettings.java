package org.conndoctor.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is reached and what it serves.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param web the page's files on disk; those in the jar where empty
 * @param database where chats are kept, as {@link org.conndoctor.chat.Database#open} takes it; no chats where empty
 */
public record ServerSettings(String host, int port, Optional<Path> web, Optional<String> database) {

    /** A server that keeps nothing. */
    public ServerSettings(String host, int port, Optional<Path> web) {
        this(host, port, web, Optional.empty());
    }

    public ServerSettings(String host, int port, Optional<Path> web, String database) {
        this(host, port, web, Optional.of(database));
    }
}
