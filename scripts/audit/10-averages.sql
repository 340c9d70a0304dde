-- Everything that is an average over LSOAs, weighted by residents: for wards and the district.

CREATE TABLE quantity AS
SELECT edition, lsoa_code, 'imd-percentile' AS indicator, 100 * (rank - 0.5) / n AS x FROM lsoa
UNION ALL SELECT edition, lsoa_code, 'imd-worst-decile-share', CASE WHEN 10 * rank <= n THEN 100 ELSE 0 END FROM lsoa
UNION ALL SELECT edition, lsoa_code, 'imd-average-score', score FROM lsoa
-- p = ceil(100 × rank ÷ n) in whole numbers.
UNION ALL SELECT edition, lsoa_code, 'imd-extent',
  CASE WHEN p <= 10 THEN 1 WHEN p <= 30 THEN 0.95 - (p - 11) * 0.9::DOUBLE / 19 ELSE 0 END
  FROM (SELECT *, (100 * rank::BIGINT + n - 1) // n AS p FROM lsoa)
UNION ALL
SELECT edition, lsoa_code, 'imd-domain-percentile-' || replace(domain, '_rank', ''), 100 * (place - 0.5) / n
FROM (UNPIVOT (SELECT edition, lsoa_code, n, income_rank, employment_rank, education_rank, health_rank,
                 crime_rank, housing_rank, environment_rank
               FROM lsoa WHERE edition IN ('2010', '2015', '2019', '2025'))
      ON COLUMNS('_rank$') INTO NAME domain VALUE place);

-- Which end is the first: 1 = the lowest value is, -1 = the highest.
CREATE MACRO first_end(indicator) AS
  CASE WHEN indicator = 'imd-percentile' OR indicator LIKE 'imd-domain-percentile-%' THEN 1 ELSE -1 END;

CREATE TABLE ward_average AS
SELECT q.indicator, q.edition, s.method, s.ward_code,
  sum(s.share * l.population * q.x) AS total, sum(s.share * l.population) AS weight, total / weight AS value
FROM quantity q
JOIN lsoa l USING (edition, lsoa_code)
JOIN share s ON s.weight_set = l.weight_set AND s.lsoa_code = l.lsoa_code
JOIN place_ward USING (ward_code)
GROUP BY ALL HAVING weight > 0;

INSERT INTO audited
SELECT a.indicator, a.ward_code, a.edition, a.value, r.low, r.high,
  rank() OVER (PARTITION BY a.indicator, a.edition ORDER BY first_end(a.indicator) * round(a.value, 8)),
  count(*) OVER (PARTITION BY a.indicator, a.edition),
  CASE a.indicator WHEN 'imd-extent' THEN a.total WHEN 'imd-worst-decile-share' THEN a.total / 100 END,
  CASE WHEN a.indicator IN ('imd-extent', 'imd-worst-decile-share') THEN a.weight END
FROM ward_average a
JOIN (SELECT indicator, edition, ward_code, min(value) AS low, max(value) AS high
      FROM ward_average GROUP BY ALL) r USING (indicator, edition, ward_code)
WHERE a.method = 'postcodes';

-- The district; among all districts only where an edition carries its own residents.
CREATE TABLE district_average AS
SELECT q.indicator, q.edition, l.district_code,
  sum(l.population * q.x) AS total, sum(l.population) AS weight, total / weight AS value
FROM quantity q JOIN lsoa l USING (edition, lsoa_code)
WHERE NOT l.is_rebuilt
GROUP BY ALL
UNION ALL
SELECT q.indicator, q.edition, getvariable('place'), sum(l.population * q.x), sum(l.population), NULL
FROM quantity q JOIN district_lsoa l USING (edition, lsoa_code)
WHERE l.is_rebuilt
GROUP BY ALL;

INSERT INTO audited
SELECT indicator, district_code, edition, total / weight, NULL, NULL,
  CASE WHEN is_ranked THEN place END, CASE WHEN is_ranked THEN of END,
  CASE indicator WHEN 'imd-extent' THEN total WHEN 'imd-worst-decile-share' THEN total / 100 END,
  CASE WHEN indicator IN ('imd-extent', 'imd-worst-decile-share') THEN weight END
FROM (
  SELECT *,
    value IS NOT NULL AND indicator IN ('imd-percentile', 'imd-extent', 'imd-average-score') AS is_ranked,
    rank() OVER (PARTITION BY indicator, edition ORDER BY first_end(indicator) * round(value, 10)) AS place,
    count(*) OVER (PARTITION BY indicator, edition) AS of
  FROM district_average)
WHERE district_code = getvariable('place');
