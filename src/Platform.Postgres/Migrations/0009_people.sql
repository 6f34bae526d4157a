ALTER TABLE teams ADD COLUMN manager_id uuid;
CREATE INDEX teams_manager_id ON teams (manager_id, id) WHERE deleted_at IS NULL;
ALTER TABLE users ADD COLUMN time_zone text COLLATE "C";
ALTER TABLE users ADD COLUMN working_hours jsonb;

-- Who stands in for whom, from one day to another, both included.
CREATE TABLE absences (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    stand_in_id uuid NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    created_at timestamptz(3) NOT NULL,
    created_by uuid NOT NULL,
    cancelled_at timestamptz(3)
);
CREATE INDEX absences_user ON absences (user_id, from_day, id) WHERE cancelled_at IS NULL;
CREATE INDEX absences_stand_in ON absences (stand_in_id, to_day) WHERE cancelled_at IS NULL;

-- What somebody who leaves gives to others, kind by kind, and what could not be given.
CREATE TABLE hand_overs (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    status text COLLATE "C" NOT NULL,
    kinds jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL,
    created_by uuid NOT NULL,
    ended_at timestamptz(3),
    error text COLLATE "C"
);
-- One at a time for each user.
CREATE UNIQUE INDEX hand_overs_running ON hand_overs (user_id) WHERE status IN ('queued', 'running');

CREATE TABLE hand_over_failures (
    hand_over_id uuid NOT NULL,
    record_id uuid NOT NULL,
    object text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    PRIMARY KEY (hand_over_id, record_id)
);
