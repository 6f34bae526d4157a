-- Lists as people want to see them again, kept for themselves or for others.
CREATE TABLE views (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    object TEXT NOT NULL,
    owner_id BLOB NOT NULL,
    name TEXT NOT NULL,
    shared_with TEXT NOT NULL,
    team_id BLOB,
    columns TEXT NOT NULL,
    filter TEXT,
    sort TEXT,
    layout TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX views_owner ON views (owner_id, object);
CREATE INDEX views_shared ON views (object) WHERE shared_with <> 'none';
