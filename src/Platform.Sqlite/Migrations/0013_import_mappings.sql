-- Mappings that somebody keeps for the next file with the same columns; those of administrators are everybody's.
CREATE TABLE import_mappings (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    object TEXT NOT NULL,
    owner_id BLOB NOT NULL,
    shared INTEGER NOT NULL,
    name TEXT NOT NULL,
    mapping TEXT NOT NULL,
    mode TEXT NOT NULL,
    match_fields TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX import_mappings_owner ON import_mappings (owner_id, id);
CREATE INDEX import_mappings_shared ON import_mappings (id) WHERE shared = 1;
