-- The same for the manager of a team: the team's deals, and what is shared.
SELECT stage, count(*), sum(amount_base / 10000000000), sum(amount_base % 10000000000), count(amount_base), count(amount)
FROM (
    SELECT t.stage, t.amount, t.amount_base FROM opportunities t WHERE t.deleted_at IS NULL AND t.owner_id IN (SELECT unhex(value) FROM json_each(:team))
    UNION ALL
    SELECT t.stage, t.amount, t.amount_base FROM opportunities t
    WHERE t.deleted_at IS NULL AND t.id IN (SELECT a.record_id FROM access a WHERE a.object = 'opportunity' AND a.principal_id IN (SELECT unhex(value) FROM json_each(:principals))) AND NOT (t.owner_id IN (SELECT unhex(value) FROM json_each(:team)))) x
GROUP BY stage;
