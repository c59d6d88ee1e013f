package org.conndoctor.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps chats in SQLite or PostgreSQL, with the same statements for both. */
public final class JdbiChatStore implements ChatStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbiChatStore.class);

    /** So many names at most stand in one question to the database. */
    private static final int NAMES = 500;

    private final Database database;
    private final Jdbi jdbi;
    private final Jdbi readers;
    /** Something was deleted that is not forgotten; at the start perhaps by one who was killed. */
    private volatile boolean toForget = true;

    public JdbiChatStore(Database database) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.readers = database.readers();
        jdbi.useHandle(JdbiChatStore::nameOlderChats);
    }

    /** Chats that are older than their second key. */
    private static void nameOlderChats(Handle handle) {
        var nameless = handle.createQuery("SELECT id FROM chat WHERE reads IS NULL")
                .mapTo(String.class)
                .list();
        for (var id : nameless) {
            handle.createUpdate("UPDATE chat SET reads = :reads WHERE id = :id")
                    .bind("reads", ChatId.reads(id))
                    .bind("id", id)
                    .execute();
        }
    }

    @Override
    public Optional<String> readBy(String key, Instant now) {
        return readers.withHandle(
                handle -> handle.createQuery("SELECT id FROM chat WHERE reads = :key AND expires > :now")
                        .bind("key", key)
                        .bind("now", now.toEpochMilli())
                        .mapTo(String.class)
                        .findFirst());
    }

    @Override
    public Chat open(List<Content> first, String knowledge, Instant now) {
        var id = ChatId.next();
        var messages = new ArrayList<Message>();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("INSERT INTO chat (id, reads, created, expires) VALUES (:id, :reads, :now, :expires)")
                    .bind("id", id)
                    .bind("reads", ChatId.reads(id))
                    .bind("now", now.toEpochMilli())
                    .bind("expires", expiry(now))
                    .execute();
            for (var content : first) {
                messages.add(insert(handle, id, messages.size() + 1, content, knowledge, now));
            }
        });
        return new Chat(id, inMillis(now), Instant.ofEpochMilli(expiry(now)), messages);
    }

    @Override
    public Optional<Chat> read(String id, Instant now) {
        // One statement, so that it is one state of the chat even while another node appends.
        var rows = readers.withHandle(handle -> handle.createQuery("""
                        SELECT c.created, c.expires, m.seq, m.at, m.knowledge, m.kind, m.body
                        FROM chat c LEFT JOIN message m ON m.chat = c.id
                        WHERE c.id = :id AND c.expires > :now
                        ORDER BY m.seq
                        """)
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Row.of(row))
                .list());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var messages = new ArrayList<Message>();
        for (var row : rows) {
            if (row.message != null) {
                messages.add(row.message);
            }
        }
        return Optional.of(new Chat(id, rows.get(0).created, rows.get(0).expires, messages));
    }

    private record Row(
            Instant created, Instant expires, @Nullable Message message) {

        static Row of(ResultSet row) throws SQLException {
            int seq = row.getInt("seq");
            var message = row.wasNull()
                    ? null
                    : new Message(
                            seq,
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("knowledge"),
                            new ContentForm(row.getString("kind"), row.getString("body")).content());
            return new Row(
                    Instant.ofEpochMilli(row.getLong("created")),
                    Instant.ofEpochMilli(row.getLong("expires")),
                    message);
        }
    }

    @Override
    public Message append(String id, Content content, String knowledge, Instant now) {
        return jdbi.inTransaction(handle -> {
            // The chat's row is locked by this first, so nodes that append to one chat come one after the other. A
            // clock
            // that is behind makes no chat's life shorter.
            int found = handle.createUpdate("""
                            UPDATE chat SET expires = CASE WHEN expires < :expires THEN :expires ELSE expires END
                            WHERE id = :id AND expires > :now
                            """)
                    .bind("expires", expiry(now))
                    .bind("id", id)
                    .bind("now", now.toEpochMilli())
                    .execute();
            if (found == 0) {
                throw ChatRefusal.unknownChat();
            }
            int last = handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM message WHERE chat = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one();
            if (last >= MESSAGES) {
                throw ChatRefusal.full();
            }
            return insert(handle, id, last + 1, content, knowledge, now);
        });
    }

    private static Message insert(Handle handle, String chat, int seq, Content content, String knowledge, Instant now) {
        var form = ContentForm.of(content);
        handle.createUpdate("""
                        INSERT INTO message (chat, seq, at, knowledge, kind, body)
                        VALUES (:chat, :seq, :at, :knowledge, :kind, :body)
                        """)
                .bind("chat", chat)
                .bind("seq", seq)
                .bind("at", now.toEpochMilli())
                .bind("knowledge", knowledge)
                .bind("kind", form.kind())
                .bind("body", form.body())
                .execute();
        return new Message(seq, inMillis(now), knowledge, content);
    }

    @Override
    public boolean delete(String id, Instant now) {
        int gone = jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM chat WHERE id = :id AND expires > :now")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute());
        if (gone == 0) {
            return false;
        }
        toForget = true;
        try {
            forget();
        } catch (JdbiException e) {
            LOG.debug("not forgotten yet: {}", e.getClass().getName());
        }
        return true;
    }

    @Override
    public Map<String, Integer> last(Collection<String> ids, Instant now) {
        var names = List.copyOf(ids);
        Map<String, Integer> last = new HashMap<>();
        for (int from = 0; from < names.size(); from += NAMES) {
            var some = names.subList(from, Math.min(names.size(), from + NAMES));
            readers.useHandle(handle -> handle.createQuery("""
                            SELECT c.id, COALESCE(MAX(m.seq), 0) AS last
                            FROM chat c LEFT JOIN message m ON m.chat = c.id
                            WHERE c.id IN (<names>) AND c.expires > :now
                            GROUP BY c.id
                            """)
                    .bindList("names", some)
                    .bind("now", now.toEpochMilli())
                    .map((row, context) -> Map.entry(row.getString("id"), row.getInt("last")))
                    .forEach(e -> last.put(e.getKey(), e.getValue())));
        }
        return last;
    }

    @Override
    public int purge(Instant now, int most) {
        int gone = jdbi.withHandle(handle -> handle.createUpdate("""
                        DELETE FROM chat WHERE id IN
                        (SELECT id FROM chat WHERE expires <= :now ORDER BY expires LIMIT :most)
                        """)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .execute());
        if (gone > 0) {
            toForget = true;
        }
        return gone;
    }

    @Override
    public Optional<Instant> newest() {
        // Found by the index of expiries, which each message moves.
        return readers.withHandle(handle -> handle.createQuery("SELECT MAX(expires) FROM chat")
                .mapTo(Long.class)
                .findOne()
                .map(end -> Instant.ofEpochMilli(end).minus(KEPT)));
    }

    @Override
    public synchronized void forget() {
        if (toForget) {
            // What is deleted meanwhile is to be forgotten after this.
            toForget = false;
            boolean done = false;
            try {
                done = database.forget();
            } finally {
                if (!done) {
                    toForget = true;
                }
            }
        }
    }

    @Override
    public boolean giveBack() {
        return database.giveBack();
    }

    private static long expiry(Instant now) {
        return now.plus(KEPT).toEpochMilli();
    }

    /** As it will be read again. */
    private static Instant inMillis(Instant now) {
        return Instant.ofEpochMilli(now.toEpochMilli());
    }
}
