-- Roles that administrators make; the shipped ones are code.
CREATE TABLE roles (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    rights TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX roles_name ON roles (name);

-- Records opened to somebody beyond what the role reaches: shared one by one, by a record's team, by a rule. A rule's rows carry its id.
CREATE TABLE access (
    record_id BLOB NOT NULL,
    principal_id BLOB NOT NULL,
    source_id BLOB NOT NULL,
    object TEXT NOT NULL,
    level INTEGER NOT NULL,
    role TEXT,
    created_at INTEGER NOT NULL,
    created_by BLOB,
    PRIMARY KEY (record_id, principal_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_principal ON access (object, principal_id, record_id, level);
CREATE INDEX access_source ON access (source_id, record_id);

CREATE TABLE share_rules (
    id BLOB PRIMARY KEY NOT NULL,
    object TEXT NOT NULL,
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    principals TEXT NOT NULL,
    level INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB
) STRICT;
CREATE INDEX share_rules_object ON share_rules (object);
