-- What was done and is not sealed yet, written in the transaction of the act.
CREATE TABLE audit_pending (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    user_id BLOB,
    subject_id BLOB,
    object TEXT,
    detail TEXT,
    address TEXT
) STRICT;

-- The chain: each hash is over the one before and the row, n has no gaps.
CREATE TABLE audit (
    n INTEGER PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    user_id BLOB,
    subject_id BLOB,
    object TEXT,
    detail TEXT,
    address TEXT,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (at, n);
CREATE INDEX audit_action ON audit (action, at, n);
CREATE INDEX audit_user ON audit (user_id, at, n);
CREATE INDEX audit_subject ON audit (subject_id, at, n);

-- The last row of the chain; whoever seals holds this row.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    n INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_head (id, n, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
-- INSERT OR REPLACE deletes without asking the triggers of DELETE.
CREATE TRIGGER audit_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE n = NEW.n) BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER audit_pending_unchanged BEFORE UPDATE ON audit_pending BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
