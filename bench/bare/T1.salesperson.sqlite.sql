-- The same list for a salesperson, of the salesperson herself. Whoever sees the owner's records needs no row rule for a list of that owner's alone.
SELECT t.id, t.name, t.stage, t.amount, t.currency, t.expected_close_date, t.created_at, t.owner_id, u.name
FROM opportunities t LEFT JOIN users u ON u.id = t.owner_id AND u.deleted_at IS NULL
WHERE t.deleted_at IS NULL AND t.stage = :stage AND t.owner_id = :owner
ORDER BY t.created_at DESC, t.id DESC LIMIT 51;
