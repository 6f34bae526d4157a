-- Lists as people want to see them again, kept for themselves or for others.
CREATE TABLE views (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    object text COLLATE "C" NOT NULL,
    owner_id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    shared_with text COLLATE "C" NOT NULL,
    team_id uuid,
    columns jsonb NOT NULL,
    filter text COLLATE "C",
    sort text COLLATE "C",
    layout text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL
);
CREATE INDEX views_owner ON views (owner_id, object);
CREATE INDEX views_shared ON views (object) WHERE shared_with <> 'none';
