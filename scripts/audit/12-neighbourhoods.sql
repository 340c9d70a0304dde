-- Single neighbourhoods, and how far apart those of one ward stand.

-- LSOAs with a part in the place, and since which census each has its code and outline.
CREATE TABLE neighbourhood AS
SELECT *, is_unchanged_2011 AS since_2011, is_unchanged_2011 AND is_unchanged_2001 AS since_2001
FROM (SELECT DISTINCT s.lsoa_code,
  s.lsoa_code IN (SELECT lsoa21_code FROM read_csv(getvariable('data') || '/england/lsoa11-lsoa21.csv', all_varchar = true)
    WHERE change = 'U' AND lsoa11_code = lsoa21_code) AS is_unchanged_2011,
  s.lsoa_code IN (SELECT lsoa11_code FROM read_csv(getvariable('data') || '/england/lsoa01-lsoa11.csv', all_varchar = true)
    WHERE change = 'U' AND lsoa01_code = lsoa11_code) AS is_unchanged_2001
FROM share s JOIN place_ward USING (ward_code)
WHERE s.weight_set = '2021' AND s.method = 'postcodes');

INSERT INTO audited
SELECT 'imd-percentile', r.lsoa_code, r.edition, 100 * (r.rank - 0.5) / e.n, NULL, NULL, r.rank, e.n, NULL, NULL
FROM raw r JOIN edition e USING (edition) JOIN neighbourhood USING (lsoa_code)
WHERE CASE WHEN e.is_rebuilt THEN since_2001 WHEN e.weight_set = '2011' THEN since_2011 ELSE true END;

INSERT INTO audited
SELECT 'imd-domain-percentile-' || replace(domain, '_rank', ''), r.lsoa_code, '2025', 100 * (place - 0.5) / e.n,
  NULL, NULL, place, e.n, NULL, NULL
FROM (UNPIVOT (SELECT edition, lsoa_code, income_rank, employment_rank, education_rank, health_rank, crime_rank,
                 housing_rank, environment_rank FROM raw WHERE edition = '2025')
      ON COLUMNS('_rank$') INTO NAME domain VALUE place) r
JOIN edition e USING (edition) JOIN neighbourhood USING (lsoa_code);

INSERT INTO audited
SELECT kind, lsoa_code, '2025', 100 * CASE kind WHEN 'income-deprived-share' THEN income_rate ELSE employment_rate END,
  NULL, NULL, NULL, NULL, NULL, NULL
FROM raw JOIN neighbourhood USING (lsoa_code), (VALUES ('income-deprived-share'), ('employment-deprived-share')) t (kind)
WHERE edition = '2025';

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
