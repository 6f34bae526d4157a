-- The company's settings: one row.
CREATE TABLE company (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    fiscal_year_start INTEGER NOT NULL,
    secret TEXT NOT NULL
) STRICT;

CREATE TABLE credentials (
    user_id BLOB PRIMARY KEY NOT NULL,
    password_hash TEXT NOT NULL
) STRICT;

CREATE TABLE tokens (
    id BLOB PRIMARY KEY NOT NULL,
    user_id BLOB NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE INDEX tokens_user ON tokens (user_id, created_at);

-- Administrators' fields, and the options people added to open choices.
CREATE TABLE custom_fields (
    object TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    definition TEXT NOT NULL,
    PRIMARY KEY (object, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE field_options (
    object TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (object, field, value)
) STRICT, WITHOUT ROWID;

-- One row per record and change; the version is the change's number.
CREATE TABLE history (
    record_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    object TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    "by" BLOB,
    through TEXT NOT NULL,
    changes TEXT,
    PRIMARY KEY (record_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL,
    record_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    "by" BLOB,
    fields TEXT
) STRICT;

CREATE TABLE idempotency (
    user_id BLOB NOT NULL,
    "key" TEXT NOT NULL,
    request TEXT NOT NULL,
    record_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    answer TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, "key")
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_created ON idempotency (created_at);
