-- Long work. Who holds the lease runs the job.
CREATE TABLE jobs (
    id uuid PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    created_at timestamptz(3) NOT NULL,
    created_by uuid NOT NULL,
    started_at timestamptz(3),
    ended_at timestamptz(3),
    runner text COLLATE "C",
    lease_until timestamptz(3),
    cancel_requested boolean NOT NULL,
    state jsonb,
    error text COLLATE "C"
);
CREATE INDEX jobs_open ON jobs (created_at, id) WHERE status IN ('queued', 'running');

CREATE TABLE imports (
    id uuid PRIMARY KEY,
    job_id uuid,
    object text COLLATE "C" NOT NULL,
    file_name text COLLATE "C" NOT NULL,
    file_hash text COLLATE "C" NOT NULL,
    format jsonb NOT NULL,
    profile jsonb NOT NULL,
    mapping jsonb NOT NULL,
    mode text COLLATE "C" NOT NULL,
    match_fields text COLLATE "C" NOT NULL,
    dry_run boolean NOT NULL,
    status text COLLATE "C" NOT NULL,
    created bigint NOT NULL,
    updated bigint NOT NULL,
    unchanged bigint NOT NULL,
    skipped bigint NOT NULL,
    failed bigint NOT NULL,
    position bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    created_by uuid NOT NULL,
    started_at timestamptz(3),
    ended_at timestamptz(3),
    error text COLLATE "C"
);
-- The same file for the same object goes in once at a time.
CREATE UNIQUE INDEX imports_running ON imports (object, file_hash) WHERE status IN ('queued', 'running');
CREATE INDEX imports_newest ON imports (created_by, created_at, id);

-- Rows that did not go in, and rows that wait for another row of their file.
CREATE TABLE import_errors (
    import_id uuid NOT NULL,
    number bigint NOT NULL,
    line bigint NOT NULL,
    cells jsonb NOT NULL,
    reasons jsonb NOT NULL,
    PRIMARY KEY (import_id, number)
);

CREATE TABLE import_pending (
    import_id uuid NOT NULL,
    number bigint NOT NULL,
    line bigint NOT NULL,
    cells jsonb NOT NULL,
    PRIMARY KEY (import_id, number)
);
