-- A list of 50 deals of one owner in one stage, newest first, and whether there are more; the owner by name. Everything may be seen.
SELECT t.id, t.name, t.stage, t.amount, t.currency, t.expected_close_date, t.created_at, t.owner_id, u.name
FROM opportunities t LEFT JOIN users u ON u.id = t.owner_id AND u.deleted_at IS NULL
WHERE t.deleted_at IS NULL AND t.stage = :stage AND t.owner_id = :owner
ORDER BY t.created_at DESC, t.id DESC LIMIT 51;
