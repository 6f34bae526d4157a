-- What was done and is not sealed yet, written in the transaction of the act.
CREATE TABLE audit_pending (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    action text COLLATE "C" NOT NULL,
    user_id uuid,
    subject_id uuid,
    object text COLLATE "C",
    detail text COLLATE "C",
    address text COLLATE "C"
);

-- The chain: each hash is over the one before and the row, n has no gaps.
CREATE TABLE audit (
    n bigint PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    action text COLLATE "C" NOT NULL,
    user_id uuid,
    subject_id uuid,
    object text COLLATE "C",
    detail text COLLATE "C",
    address text COLLATE "C",
    hash text COLLATE "C" NOT NULL
);
CREATE INDEX audit_at ON audit (at, n);
CREATE INDEX audit_action ON audit (action, at, n);
CREATE INDEX audit_user ON audit (user_id, at, n);
CREATE INDEX audit_subject ON audit (subject_id, at, n);

-- The last row of the chain; whoever seals holds this row.
CREATE TABLE audit_head (
    id bigint PRIMARY KEY CHECK (id = 1),
    n bigint NOT NULL,
    hash text COLLATE "C" NOT NULL
);
INSERT INTO audit_head (id, n, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log is append-only.';
END
$$;
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_pending_kept BEFORE UPDATE ON audit_pending FOR EACH ROW EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_pending_not_emptied BEFORE TRUNCATE ON audit_pending FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
