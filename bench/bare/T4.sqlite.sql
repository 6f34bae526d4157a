-- An activity with its history and its outbox row, in one transaction; :made is a new id each time.
BEGIN IMMEDIATE;
INSERT INTO activities (id, version, created_at, updated_at, created_by, updated_by, kind, subject, subject_key, subject_sort, owner_id, body, body_key, occurred_at, duration_minutes, account_id)
VALUES (:made, 1, CAST(unixepoch('subsec') * 1000 AS INTEGER), CAST(unixepoch('subsec') * 1000 AS INTEGER), :me, :me, 'call', :subject, :subject_key, :subject_sort, :me, :body, :body_key,
    CAST(unixepoch('subsec') * 1000 AS INTEGER), 15, :account);
INSERT INTO history (record_id, version, object, kind, at, "by", through, changes) VALUES (:made, 1, 'activity', 'created', CAST(unixepoch('subsec') * 1000 AS INTEGER), :me, 'api', NULL);
INSERT INTO outbox (event, record_id, version, at, "by", fields) VALUES ('activity.created', :made, 1, CAST(unixepoch('subsec') * 1000 AS INTEGER), :me, NULL);
COMMIT;
