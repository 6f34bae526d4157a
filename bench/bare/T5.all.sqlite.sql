-- How many deals of each stage, what they sum up to, and how many amounts have no rate: all there are. The sum is cut in two so that it cannot overflow.
SELECT stage, count(*), sum(amount_base / 10000000000), sum(amount_base % 10000000000), count(amount_base), count(amount) FROM opportunities WHERE deleted_at IS NULL GROUP BY stage;
