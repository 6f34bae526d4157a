-- The authenticator app of a user: the secret is encrypted with a key outside the database. Not confirmed, it asks for nothing yet.
CREATE TABLE totp (
    user_id BLOB PRIMARY KEY NOT NULL,
    secret TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER
) STRICT;

-- What is left of a user's recovery codes: a code that is used is gone.
CREATE TABLE recovery_codes (
    user_id BLOB NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (user_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE passkeys (
    id BLOB PRIMARY KEY NOT NULL,
    user_id BLOB NOT NULL,
    credential_id TEXT NOT NULL,
    public_key TEXT NOT NULL,
    name TEXT NOT NULL,
    sign_count INTEGER NOT NULL,
    transports TEXT NOT NULL,
    backup_eligible INTEGER NOT NULL,
    backed_up INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX passkeys_user ON passkeys (user_id, created_at);
CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
