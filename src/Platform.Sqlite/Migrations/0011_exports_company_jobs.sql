-- The receipts of exports: what was sent to whom, and the hash of the file; without a hash, it broke off.
CREATE TABLE exports (
    id BLOB PRIMARY KEY NOT NULL,
    object TEXT NOT NULL,
    user_id BLOB NOT NULL,
    rows INTEGER NOT NULL,
    sha256 TEXT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL
) STRICT;

ALTER TABLE company ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Somebody's own jobs, newest first.
CREATE INDEX jobs_owner ON jobs (created_by, id);
