-- An opportunity goes to the other one of two stages: read and locked, changed, with its history and its outbox row, in one transaction.
BEGIN;
SELECT * FROM opportunities WHERE id = :opportunity AND deleted_at IS NULL FOR UPDATE;
UPDATE opportunities SET version = version + 1, updated_at = now(), updated_by = :me, stage = CASE WHEN stage = 'needs' THEN 'proposal' ELSE 'needs' END,
    probability = CASE WHEN stage = 'needs' THEN 50 ELSE 25 END
WHERE id = :opportunity;
INSERT INTO history (record_id, version, object, kind, at, "by", through, changes)
SELECT id, version, 'opportunity', 'updated', now(), :me, 'api', '[{"field":"stage","from":"needs","to":"proposal"},{"field":"probability","from":25,"to":50}]' FROM opportunities WHERE id = :opportunity;
INSERT INTO outbox (event, record_id, version, at, "by", fields)
SELECT 'opportunity.updated', id, version, now(), :me, '["stage","probability"]' FROM opportunities WHERE id = :opportunity;
COMMIT;
