package org.conndoctor.http;

import java.nio.file.Path;
import java.util.Optional;
import org.conndoctor.probe.policy.Allowance;
import org.conndoctor.probe.policy.ProbeScope;

/**
 * How a server is reached and what it serves.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param web the page's files on disk; those in the jar where empty
 * @param database where chats are kept, as {@link org.conndoctor.chat.Database#open} takes it; no chats where empty
 * @param probes what the server may look at for strangers
 * @param looks how often
 * @param front what stands between callers and the server
 */
public record ServerSettings(
        String host,
        int port,
        Optional<Path> web,
        Optional<String> database,
        ProbeScope probes,
        Allowance looks,
        Front front) {

    /** A server that keeps nothing and looks at nothing. */
    public ServerSettings(String host, int port, Optional<Path> web) {
        this(host, port, web, Optional.empty(), ProbeScope.OFF, Allowance.USUAL, Front.NONE);
    }

    /** A server that keeps chats and looks at nothing. */
    public ServerSettings(String host, int port, Optional<Path> web, String database) {
        this(host, port, web, Optional.of(database), ProbeScope.OFF, Allowance.USUAL, Front.NONE);
    }

    /** The same server, but for what it may look at. */
    public ServerSettings with(ProbeScope scope) {
        return new ServerSettings(host, port, web, database, scope, looks, front);
    }

    /** The same server, but for how often it may look. */
    public ServerSettings with(Allowance allowance) {
        return new ServerSettings(host, port, web, database, probes, allowance, front);
    }

    /** The same server, behind this. */
    public ServerSettings behind(Front other) {
        return new ServerSettings(host, port, web, database, probes, looks, other);
    }
}
