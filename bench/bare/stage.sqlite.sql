-- An opportunity goes to the other one of two stages: read and locked, changed, with its history and its outbox row, in one transaction.
BEGIN IMMEDIATE;
SELECT * FROM opportunities WHERE id = :opportunity AND deleted_at IS NULL;
UPDATE opportunities SET version = version + 1, updated_at = CAST(unixepoch('subsec') * 1000 AS INTEGER), updated_by = :me, stage = CASE WHEN stage = 'needs' THEN 'proposal' ELSE 'needs' END,
    probability = CASE WHEN stage = 'needs' THEN 500000 ELSE 250000 END
WHERE id = :opportunity;
INSERT INTO history (record_id, version, object, kind, at, "by", through, changes)
SELECT id, version, 'opportunity', 'updated', CAST(unixepoch('subsec') * 1000 AS INTEGER), :me, 'api', '[{"field":"stage","from":"needs","to":"proposal"},{"field":"probability","from":25,"to":50}]' FROM opportunities WHERE id = :opportunity;
INSERT INTO outbox (event, record_id, version, at, "by", fields)
SELECT 'opportunity.updated', id, version, CAST(unixepoch('subsec') * 1000 AS INTEGER), :me, '["stage","probability"]' FROM opportunities WHERE id = :opportunity;
COMMIT;
