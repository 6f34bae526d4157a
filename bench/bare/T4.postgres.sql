-- An activity with its history and its outbox row, in one transaction. The id is of the moment, as the server's are, so that it goes to the end
-- of the index.
BEGIN;
INSERT INTO activities (id, version, created_at, updated_at, created_by, updated_by, kind, subject, subject_key, subject_sort, owner_id, body, body_key, occurred_at, duration_minutes, account_id)
VALUES ((lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(gen_random_uuid()::text, 16, 3) || '8' || substr(replace(gen_random_uuid()::text, '-', ''), 18))::uuid,
    1, now(), now(), :me, :me, 'call', :subject, :subject_key, :subject_sort, :me, :body, :body_key, now(), 15, :account)
RETURNING id AS made \gset
INSERT INTO history (record_id, version, object, kind, at, "by", through, changes) VALUES (:made, 1, 'activity', 'created', now(), :me, 'api', NULL);
INSERT INTO outbox (event, record_id, version, at, "by", fields) VALUES ('activity.created', :made, 1, now(), :me, NULL);
COMMIT;
