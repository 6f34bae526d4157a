-- The company's settings: one row.
CREATE TABLE company (
    id bigint PRIMARY KEY CHECK (id = 1),
    name text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    time_zone text COLLATE "C" NOT NULL,
    currency text COLLATE "C" NOT NULL,
    fiscal_year_start bigint NOT NULL,
    secret text COLLATE "C" NOT NULL
);

CREATE TABLE credentials (
    user_id uuid PRIMARY KEY,
    password_hash text COLLATE "C" NOT NULL
);

CREATE TABLE tokens (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL UNIQUE,
    created_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3)
);
CREATE INDEX tokens_user ON tokens (user_id, created_at);

-- Administrators' fields, and the options people added to open choices.
CREATE TABLE custom_fields (
    object text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    definition jsonb NOT NULL,
    PRIMARY KEY (object, name)
);

CREATE TABLE field_options (
    object text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    PRIMARY KEY (object, field, value)
);

-- One row per record and change; the version is the change's number.
CREATE TABLE history (
    record_id uuid NOT NULL,
    version bigint NOT NULL,
    object text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    at timestamptz(3) NOT NULL,
    "by" uuid,
    through text COLLATE "C" NOT NULL,
    changes jsonb,
    PRIMARY KEY (record_id, version)
);

-- Readers stay below the oldest transaction still running (pg_snapshot_xmin), so that a late commit is not skipped.
CREATE TABLE outbox (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    event text COLLATE "C" NOT NULL,
    record_id uuid NOT NULL,
    version bigint NOT NULL,
    at timestamptz(3) NOT NULL,
    "by" uuid,
    fields jsonb
);

CREATE TABLE idempotency (
    user_id uuid NOT NULL,
    "key" text COLLATE "C" NOT NULL,
    request text COLLATE "C" NOT NULL,
    record_id uuid NOT NULL,
    version bigint NOT NULL,
    answer text COLLATE "C" NOT NULL,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (user_id, "key")
);
CREATE INDEX idempotency_created ON idempotency (created_at);
