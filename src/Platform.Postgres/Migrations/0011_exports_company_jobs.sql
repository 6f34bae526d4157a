-- The receipts of exports: what was sent to whom, and the hash of the file; without a hash, it broke off.
CREATE TABLE exports (
    id uuid PRIMARY KEY,
    object text COLLATE "C" NOT NULL,
    user_id uuid NOT NULL,
    rows bigint NOT NULL,
    sha256 text COLLATE "C",
    started_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3) NOT NULL
);

ALTER TABLE company ADD COLUMN version bigint NOT NULL DEFAULT 1;

-- Somebody's own jobs, newest first.
CREATE INDEX jobs_owner ON jobs (created_by, id);
