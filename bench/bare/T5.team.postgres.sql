-- The same for the manager of a team: the team's deals, and what is shared.
SELECT stage, count(*), sum(amount_base), count(amount_base), count(amount)
FROM (
    SELECT t.stage, t.amount, t.amount_base FROM opportunities t WHERE t.deleted_at IS NULL AND t.owner_id = ANY (:team::uuid[])
    UNION ALL
    SELECT t.stage, t.amount, t.amount_base FROM opportunities t
    WHERE t.deleted_at IS NULL AND t.id IN (SELECT a.record_id FROM access a WHERE a.object = 'opportunity' AND a.principal_id IN (SELECT unnest(:principals::uuid[]))) AND NOT (t.owner_id = ANY (:team::uuid[]))) x
GROUP BY stage;
