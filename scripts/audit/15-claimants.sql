-- Claimants by ward, as published; fewer than ten get no rate.
INSERT INTO audited
SELECT 'claimant-rate', ward_code, replace(month, '-', '-m'), rate, NULL, NULL,
  CASE WHEN rate IS NOT NULL THEN rank() OVER (PARTITION BY month ORDER BY rate DESC NULLS LAST) END,
  CASE WHEN rate IS NOT NULL THEN count(rate) OVER (PARTITION BY month) END,
  CASE WHEN rate IS NOT NULL THEN claimants END, NULL
FROM (
  SELECT *, CASE WHEN claimants >= 10 THEN rate_pct END AS rate
  FROM read_csv(getvariable('data') || '/places/' || getvariable('place') || '/ward-claimants.csv',
    types = {'month': 'VARCHAR'}));
