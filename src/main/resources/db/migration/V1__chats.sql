-- Chats as they were held: nothing is ever updated but the day on which a chat ends.
-- One schema for SQLite and PostgreSQL. Times are milliseconds since 1970-01-01T00:00:00Z.

CREATE TABLE chat (
    id      TEXT   NOT NULL PRIMARY KEY,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
);

CREATE INDEX chat_expires ON chat (expires);

-- body is JSON whose form kind tells; knowledge is the version that answered.
CREATE TABLE message (
    chat      TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    at        BIGINT  NOT NULL,
    knowledge TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    body      TEXT    NOT NULL,
    PRIMARY KEY (chat, seq),
    FOREIGN KEY (chat) REFERENCES chat (id) ON DELETE CASCADE
);
