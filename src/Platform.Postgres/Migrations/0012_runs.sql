-- What was written together, by an import, bears its run's id, so that it can be undone together; null for what people write one by one.
ALTER TABLE history ADD COLUMN run_id uuid;
CREATE INDEX history_run ON history (run_id, kind, record_id) WHERE run_id IS NOT NULL;
ALTER TABLE field_options ADD COLUMN run_id uuid;

-- The undoing of a run: how far it is, so that it goes on after a kill.
CREATE TABLE run_undos (
    run_id uuid PRIMARY KEY,
    job_id uuid NOT NULL,
    status text COLLATE "C" NOT NULL,
    at timestamptz(3) NOT NULL,
    "by" uuid NOT NULL,
    ended_at timestamptz(3),
    total bigint,
    deleted bigint NOT NULL,
    reverted bigint NOT NULL,
    kept bigint NOT NULL,
    position jsonb NOT NULL,
    error text COLLATE "C"
);

-- The changes of a run that stay, each with the reason; without one, a record still waits for what points at it to go first.
CREATE TABLE run_kept (
    run_id uuid NOT NULL,
    record_id uuid NOT NULL,
    version bigint NOT NULL,
    object text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    reason text COLLATE "C",
    PRIMARY KEY (run_id, record_id, version)
);

-- Imports from before there were runs have none, and cannot be undone.
ALTER TABLE imports ADD COLUMN run_id uuid;
ALTER TABLE imports ADD COLUMN along bigint NOT NULL DEFAULT 0;

-- What became of the first rows, to be shown.
ALTER TABLE imports ADD COLUMN examples jsonb;

-- What a lead was made into is asked for whenever that is undone.
CREATE INDEX leads_account_id ON leads (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX leads_contact_id ON leads (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX leads_opportunity_id ON leads (opportunity_id) WHERE opportunity_id IS NOT NULL;
