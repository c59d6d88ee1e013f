package org.conndoctor.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is reached and what it serves.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param web the page's files on disk; those in the jar where empty
 */
public record ServerSettings(String host, int port, Optional<Path> web) {}
