-- A second key for each chat, with which others can read it and no more. It follows from the id, not the other way round;
-- the program fills it in for chats that are older than this column.

ALTER TABLE chat ADD COLUMN reads TEXT;

CREATE UNIQUE INDEX chat_reads ON chat (reads);
