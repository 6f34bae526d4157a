-- Long work. Who holds the lease runs the job.
CREATE TABLE jobs (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    runner TEXT,
    lease_until INTEGER,
    cancel_requested INTEGER NOT NULL,
    state TEXT,
    error TEXT
) STRICT;
CREATE INDEX jobs_open ON jobs (created_at, id) WHERE status IN ('queued', 'running');

CREATE TABLE imports (
    id BLOB PRIMARY KEY NOT NULL,
    job_id BLOB,
    object TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    format TEXT NOT NULL,
    profile TEXT NOT NULL,
    mapping TEXT NOT NULL,
    mode TEXT NOT NULL,
    match_fields TEXT NOT NULL,
    dry_run INTEGER NOT NULL,
    status TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    error TEXT
) STRICT;
-- The same file for the same object goes in once at a time.
CREATE UNIQUE INDEX imports_running ON imports (object, file_hash) WHERE status IN ('queued', 'running');
CREATE INDEX imports_newest ON imports (created_by, created_at, id);

-- Rows that did not go in, and rows that wait for another row of their file.
CREATE TABLE import_errors (
    import_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    cells TEXT NOT NULL,
    reasons TEXT NOT NULL,
    PRIMARY KEY (import_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_pending (
    import_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (import_id, number)
) STRICT, WITHOUT ROWID;
