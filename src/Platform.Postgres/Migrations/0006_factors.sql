-- The authenticator app of a user: the secret is encrypted with a key outside the database. Not confirmed, it asks for nothing yet.
CREATE TABLE totp (
    user_id uuid PRIMARY KEY,
    secret text COLLATE "C" NOT NULL,
    created_at timestamptz(3) NOT NULL,
    confirmed_at timestamptz(3),
    last_step bigint
);

-- What is left of a user's recovery codes: a code that is used is gone.
CREATE TABLE recovery_codes (
    user_id uuid NOT NULL,
    hash text COLLATE "C" NOT NULL,
    PRIMARY KEY (user_id, hash)
);

CREATE TABLE passkeys (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    credential_id text COLLATE "C" NOT NULL,
    public_key text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    sign_count bigint NOT NULL,
    transports text COLLATE "C" NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up boolean NOT NULL,
    created_at timestamptz(3) NOT NULL,
    used_at timestamptz(3)
);
CREATE INDEX passkeys_user ON passkeys (user_id, created_at);
CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
