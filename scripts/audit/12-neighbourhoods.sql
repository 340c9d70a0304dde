-- Single neighbourhoods of the newest edition, and how far apart those of one ward stand.

INSERT INTO audited
SELECT DISTINCT 'imd-percentile', l.lsoa_code, l.edition, 100 * (l.rank - 0.5) / l.n, NULL, NULL, l.rank, l.n, NULL, NULL
FROM lsoa l
JOIN share s ON s.weight_set = l.weight_set AND s.lsoa_code = l.lsoa_code AND s.method = 'postcodes'
JOIN place_ward USING (ward_code)
WHERE l.edition = '2025';

INSERT INTO audited
SELECT 'imd-within-ward-range', ward_code, edition, value, NULL, NULL,
  rank() OVER (PARTITION BY edition ORDER BY round(value, 8) DESC), count(*) OVER (PARTITION BY edition), NULL, NULL
FROM (
  SELECT s.ward_code, l.edition, 100 * (max(l.rank) - min(l.rank)) / l.n AS value
  FROM (SELECT edition, lsoa_code, n, weight_set, sum(w * rank) AS rank FROM lsoa GROUP BY ALL) l
  JOIN share s ON s.weight_set = l.weight_set AND s.lsoa_code = l.lsoa_code AND s.method = 'postcodes'
  JOIN place_ward USING (ward_code)
  WHERE s.share >= 0.1
  GROUP BY s.ward_code, l.edition, l.n
  HAVING count(*) >= 2);
