-- Always empty: whether the database can be written to is tried here, by rows that are taken back.

CREATE TABLE pulse (
    at   BIGINT NOT NULL,
    room TEXT   NOT NULL
);
