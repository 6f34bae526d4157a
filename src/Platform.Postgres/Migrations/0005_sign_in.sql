-- Who is signed in, where. What a cookie holds is stored hashed.
CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    hash text COLLATE "C" NOT NULL UNIQUE,
    created_at timestamptz(3) NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    remembered boolean NOT NULL,
    address text COLLATE "C" NOT NULL,
    user_agent text COLLATE "C" NOT NULL,
    revoked_at timestamptz(3)
);
CREATE INDEX sessions_user ON sessions (user_id, created_at);

-- The browsers that need no second factor.
CREATE TABLE devices (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    hash text COLLATE "C" NOT NULL UNIQUE,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
);
CREATE INDEX devices_user ON devices (user_id);

-- How often signing in failed lately, by account and by network address; neither stands here in clear.
CREATE TABLE sign_in_failures (
    subject text COLLATE "C" PRIMARY KEY,
    failures bigint NOT NULL,
    last_at timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_failures_last ON sign_in_failures (last_at);

-- Single-use links by which somebody chooses a password.
CREATE TABLE invitations (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL UNIQUE,
    created_at timestamptz(3) NOT NULL,
    created_by uuid,
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz(3)
);
CREATE INDEX invitations_user ON invitations (user_id);

-- What a server printed on its console, to be typed in at the first run.
CREATE TABLE setup_codes (
    hash text COLLATE "C" PRIMARY KEY,
    created_at timestamptz(3) NOT NULL
);
