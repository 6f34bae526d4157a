-- Roles that administrators make; the shipped ones are code.
CREATE TABLE roles (
    id uuid PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    name_zh text COLLATE "C" NOT NULL,
    name_en text COLLATE "C" NOT NULL,
    rights jsonb NOT NULL
);
CREATE UNIQUE INDEX roles_name ON roles (name);

-- Records opened to somebody beyond what the role reaches: shared one by one, by a record's team, by a rule. A rule's rows carry its id.
CREATE TABLE access (
    record_id uuid NOT NULL,
    principal_id uuid NOT NULL,
    source_id uuid NOT NULL,
    object text COLLATE "C" NOT NULL,
    level bigint NOT NULL,
    role text COLLATE "C",
    created_at timestamptz(3) NOT NULL,
    created_by uuid,
    PRIMARY KEY (record_id, principal_id, source_id)
);
CREATE INDEX access_principal ON access (object, principal_id, record_id, level);
CREATE INDEX access_source ON access (source_id, record_id);

CREATE TABLE share_rules (
    id uuid PRIMARY KEY,
    object text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    filter text COLLATE "C" NOT NULL,
    principals jsonb NOT NULL,
    level bigint NOT NULL,
    revision bigint NOT NULL,
    status text COLLATE "C" NOT NULL,
    created_at timestamptz(3) NOT NULL,
    created_by uuid
);
CREATE INDEX share_rules_object ON share_rules (object);
