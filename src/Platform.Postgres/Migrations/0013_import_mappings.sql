-- Mappings that somebody keeps for the next file with the same columns; those of administrators are everybody's.
CREATE TABLE import_mappings (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    object text COLLATE "C" NOT NULL,
    owner_id uuid NOT NULL,
    shared boolean NOT NULL,
    name text COLLATE "C" NOT NULL,
    mapping jsonb NOT NULL,
    mode text COLLATE "C" NOT NULL,
    match_fields text COLLATE "C" NOT NULL,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL
);
CREATE INDEX import_mappings_owner ON import_mappings (owner_id, id);
CREATE INDEX import_mappings_shared ON import_mappings (id) WHERE shared;
