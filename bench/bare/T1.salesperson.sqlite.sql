-- The same list for somebody who sees own deals, and what is shared. Two arms, because with an OR between
-- them the databases use neither index.
SELECT t.id, t.name, t.stage, t.amount, t.currency, t.expected_close_date, t.created_at, t.owner_id, u.name
FROM (SELECT * FROM (
    SELECT * FROM (
        SELECT t.id, t.created_at FROM opportunities t
        WHERE t.deleted_at IS NULL AND t.stage = :stage AND t.owner_id = :owner AND t.owner_id = :me
        ORDER BY t.created_at DESC, t.id DESC LIMIT 51) a
    UNION ALL
    SELECT * FROM (
        SELECT t.id, t.created_at FROM opportunities t
        WHERE t.deleted_at IS NULL AND t.stage = :stage AND t.owner_id = :owner
            AND t.id IN (SELECT a.record_id FROM access a WHERE a.object = 'opportunity' AND a.principal_id IN (SELECT unhex(value) FROM json_each(:principals))) AND NOT (t.owner_id = :me)
        ORDER BY t.created_at DESC, t.id DESC LIMIT 51) b) c
    ORDER BY created_at DESC, id DESC LIMIT 51) p
JOIN opportunities t ON t.id = p.id
LEFT JOIN users u ON u.id = t.owner_id AND u.deleted_at IS NULL
ORDER BY t.created_at DESC, t.id DESC LIMIT 51;
