-- How many deals of each stage, what they sum up to, and how many amounts have no rate: all there are.
SELECT stage, count(*), sum(amount_base), count(amount_base), count(amount) FROM opportunities WHERE deleted_at IS NULL GROUP BY stage;
