-- What a token may be used for, until when, and when it was last used. Tokens that are there keep what they could.
ALTER TABLE tokens ADD COLUMN scopes text COLLATE "C" NOT NULL DEFAULT 'read write administer';
ALTER TABLE tokens ADD COLUMN expires_at timestamptz(3);
ALTER TABLE tokens ADD COLUMN last_used_at timestamptz(3);
