package org.conndoctor.chat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is.
 *
 * @param jdbc the address as the driver takes it, without user and password where they were given before the host
 * @param shown the address without any secret
 * @param file of SQLite; null for a database in memory or of PostgreSQL
 */
record DatabaseAddress(
        String jdbc,
        String shown,
        boolean sqlite,
        @Nullable Path file,
        @Nullable String user,
        @Nullable String password) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String IN_MEMORY = ":memory:";

    /**
     * Reads what people write: a file name, or a URL with or without {@code jdbc:}.
     *
     * @throws DatabaseException where it is neither
     */
    static DatabaseAddress of(String given) {
        var url = given.strip();
        if (url.startsWith(SQLITE)) {
            return sqlite(url.substring(SQLITE.length()));
        }
        if (url.startsWith(POSTGRESQL)) {
            return postgresql(url.substring("jdbc:".length()));
        }
        if (url.startsWith("postgresql:") || url.startsWith("postgres:")) {
            return postgresql(url);
        }
        int scheme = url.indexOf("://");
        if (url.isEmpty() || scheme > 0 || url.startsWith("jdbc:")) {
            throw new DatabaseException("This is no database that can be used: " + withoutSecrets(url)
                    + ". Give a file such as chats.db, or postgresql://USER:PASSWORD@HOST/DATABASE.");
        }
        return sqlite(url);
    }

    private static DatabaseAddress sqlite(String file) {
        if (file.isEmpty() || file.equals(IN_MEMORY)) {
            return new DatabaseAddress(SQLITE + IN_MEMORY, "in memory", true, null, null, null);
        }
        // The driver would take what follows a question mark as settings; ours are set elsewhere.
        int query = file.indexOf('?');
        var name = query < 0 ? file : file.substring(0, query);
        return new DatabaseAddress(SQLITE + name, name, true, Path.of(name).toAbsolutePath(), null, null);
    }

    private static DatabaseAddress postgresql(String url) {
        var rest = url.substring(url.indexOf(':') + 1);
        int at = rest.startsWith("//") ? rest.lastIndexOf('@', end(rest)) : -1;
        if (at < 0) {
            return new DatabaseAddress("jdbc:postgresql:" + rest, withoutSecrets(rest), false, null, null, null);
        }
        var user = rest.substring("//".length(), at);
        var place = "//" + rest.substring(at + 1);
        int colon = user.indexOf(':');
        return new DatabaseAddress(
                "jdbc:postgresql:" + place,
                withoutSecrets(place),
                false,
                null,
                decoded(colon < 0 ? user : user.substring(0, colon)),
                colon < 0 ? null : decoded(user.substring(colon + 1)));
    }

    /** Where user, host and port end. */
    private static int end(String rest) {
        int query = rest.indexOf('?');
        return query < 0 ? rest.length() : query;
    }

    private static String decoded(String part) {
        // A plus sign stands for itself before the host.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String withoutSecrets(String place) {
        int query = place.indexOf('?');
        var path = query < 0 ? place : place.substring(0, query);
        int at = path.lastIndexOf('@');
        int scheme = path.indexOf("//");
        var shown = at < 0 ? path : path.substring(0, Math.max(0, scheme + 2)) + path.substring(at + 1);
        return shown.startsWith("//") ? "postgresql:" + shown : shown;
    }

    /** Host and port, for messages. */
    String host() {
        var authority = URI.create(shown.replace(' ', '_')).getAuthority();
        return authority == null ? shown : authority;
    }
}
