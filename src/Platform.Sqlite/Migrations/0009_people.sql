ALTER TABLE teams ADD COLUMN manager_id BLOB;
CREATE INDEX teams_manager_id ON teams (manager_id, id) WHERE deleted_at IS NULL;
ALTER TABLE users ADD COLUMN time_zone TEXT;
ALTER TABLE users ADD COLUMN working_hours TEXT;

-- Who stands in for whom, from one day to another, both included.
CREATE TABLE absences (
    id BLOB PRIMARY KEY NOT NULL,
    user_id BLOB NOT NULL,
    stand_in_id BLOB NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    cancelled_at INTEGER
) STRICT;
CREATE INDEX absences_user ON absences (user_id, from_day, id) WHERE cancelled_at IS NULL;
CREATE INDEX absences_stand_in ON absences (stand_in_id, to_day) WHERE cancelled_at IS NULL;

-- What somebody who leaves gives to others, kind by kind, and what could not be given.
CREATE TABLE hand_overs (
    id BLOB PRIMARY KEY NOT NULL,
    user_id BLOB NOT NULL,
    status TEXT NOT NULL,
    kinds TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    ended_at INTEGER,
    error TEXT
) STRICT;
-- One at a time for each user.
CREATE UNIQUE INDEX hand_overs_running ON hand_overs (user_id) WHERE status IN ('queued', 'running');

CREATE TABLE hand_over_failures (
    hand_over_id BLOB NOT NULL,
    record_id BLOB NOT NULL,
    object TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (hand_over_id, record_id)
) STRICT, WITHOUT ROWID;
