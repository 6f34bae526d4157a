-- What was written together, by an import, bears its run's id, so that it can be undone together; null for what people write one by one.
ALTER TABLE history ADD COLUMN run_id BLOB;
CREATE INDEX history_run ON history (run_id, kind, record_id) WHERE run_id IS NOT NULL;
ALTER TABLE field_options ADD COLUMN run_id BLOB;

-- The undoing of a run: how far it is, so that it goes on after a kill.
CREATE TABLE run_undos (
    run_id BLOB PRIMARY KEY NOT NULL,
    job_id BLOB NOT NULL,
    status TEXT NOT NULL,
    at INTEGER NOT NULL,
    "by" BLOB NOT NULL,
    ended_at INTEGER,
    total INTEGER,
    deleted INTEGER NOT NULL,
    reverted INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    position TEXT NOT NULL,
    error TEXT
) STRICT;

-- The changes of a run that stay, each with the reason; without one, a record still waits for what points at it to go first.
CREATE TABLE run_kept (
    run_id BLOB NOT NULL,
    record_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    object TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT,
    PRIMARY KEY (run_id, record_id, version)
) STRICT, WITHOUT ROWID;

-- Imports from before there were runs have none, and cannot be undone.
ALTER TABLE imports ADD COLUMN run_id BLOB;
ALTER TABLE imports ADD COLUMN along INTEGER NOT NULL DEFAULT 0;

-- What became of the first rows, to be shown.
ALTER TABLE imports ADD COLUMN examples TEXT;

-- What a lead was made into is asked for whenever that is undone.
CREATE INDEX leads_account_id ON leads (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX leads_contact_id ON leads (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX leads_opportunity_id ON leads (opportunity_id) WHERE opportunity_id IS NOT NULL;
