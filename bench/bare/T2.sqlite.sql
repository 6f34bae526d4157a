-- An account as its page shows it: the record, its contacts by name, and the twenty latest moments of its timeline,
-- for a salesperson who sees own records and shared ones.
SELECT t.id, t.version, t.created_at, t.updated_at, t.created_by, t.updated_by, t.name, t.owner_id, t.industry, t.tier, t.source, t.phone, t.website,
    t.registration_number, t.country, t.province, t.city, t.address, t.employees, t.currency, t.annual_revenue, t.annual_revenue_base, t.founded_year,
    t.parent_id, t.description, t.custom, p.id
FROM accounts t
LEFT JOIN accounts p ON p.id = t.parent_id AND p.deleted_at IS NULL
    AND (p.owner_id = :me OR EXISTS (SELECT 1 FROM access a WHERE a.record_id = p.id AND a.object = 'account' AND a.principal_id IN (SELECT unhex(value) FROM json_each(:principals))))
WHERE t.id = :account AND t.deleted_at IS NULL
    AND (t.owner_id = :me OR EXISTS (SELECT 1 FROM access a WHERE a.record_id = t.id AND a.object = 'account' AND a.principal_id IN (SELECT unhex(value) FROM json_each(:principals))));

SELECT t.id, t.name, t.title, t.mobile, t.email, t.is_decision_maker
FROM contacts t
WHERE t.account_id = :account AND t.deleted_at IS NULL
    AND (t.owner_id = :me OR EXISTS (SELECT 1 FROM access a WHERE a.record_id = t.id AND a.object = 'contact' AND a.principal_id IN (SELECT unhex(value) FROM json_each(:principals))))
ORDER BY t.name_sort, t.id LIMIT 21;

SELECT e.at, e.id, e.n, e.kind, e.title, e.changes, e."by", u.name
FROM (
    SELECT h.at, h.kind, h.record_id AS id, NULL AS title, h.changes, h."by", h.version AS n FROM history h WHERE h.record_id = :account
    UNION ALL
    SELECT COALESCE(t.occurred_at, t.created_at), t.kind, t.id, t.subject, NULL, t.owner_id, 0 FROM activities t
    WHERE t.account_id = :account AND t.deleted_at IS NULL
        AND (t.owner_id = :me OR EXISTS (SELECT 1 FROM access a WHERE a.record_id = t.id AND a.object = 'activity' AND a.principal_id IN (SELECT unhex(value) FROM json_each(:principals))))
    UNION ALL
    SELECT t.created_at, 'task', t.id, t.subject, NULL, t.owner_id, 0 FROM tasks t
    WHERE t.account_id = :account AND t.deleted_at IS NULL
        AND (t.owner_id = :me OR EXISTS (SELECT 1 FROM access a WHERE a.record_id = t.id AND a.object = 'task' AND a.principal_id IN (SELECT unhex(value) FROM json_each(:principals))))
    UNION ALL
    SELECT t.done_at, 'task_done', t.id, t.subject, NULL, t.owner_id, -1 FROM tasks t
    WHERE t.account_id = :account AND t.deleted_at IS NULL AND t.done_at IS NOT NULL
        AND (t.owner_id = :me OR EXISTS (SELECT 1 FROM access a WHERE a.record_id = t.id AND a.object = 'task' AND a.principal_id IN (SELECT unhex(value) FROM json_each(:principals))))
    ORDER BY 1 DESC, 3 DESC, 7 DESC LIMIT 21) e
LEFT JOIN users u ON u.id = e."by"
ORDER BY e.at DESC, e.id DESC, e.n DESC;
