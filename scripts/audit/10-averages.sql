-- Everything that is an average over LSOAs, weighted by residents: for wards and the district.

-- Of quantities that are looked at nowhere else in England, those of LSOAs that lie in the place, whole or in part.
CREATE VIEW place_part AS
FROM lsoa
WHERE lsoa_code IN (SELECT lsoa_code FROM place_lsoa UNION SELECT lsoa_code FROM share JOIN place_ward USING (ward_code));

CREATE TABLE quantity AS
SELECT edition, lsoa_code, 'imd-percentile' AS indicator, sum(w * 100 * (rank - 0.5) / n) AS x, any_value(population) AS people
FROM lsoa GROUP BY edition, lsoa_code
UNION ALL SELECT edition, lsoa_code, 'imd-worst-decile-share', sum(w * CASE WHEN 10 * rank <= n THEN 100 ELSE 0 END), any_value(population)
FROM place_part GROUP BY edition, lsoa_code
UNION ALL SELECT edition, lsoa_code, 'imd-fifth-' || f || '-share',
  sum(w * CASE WHEN 5 * rank > (f - 1) * n AND 5 * rank <= f * n THEN 100 ELSE 0 END), any_value(population)
FROM place_part, range(1, 6) t (f) GROUP BY edition, lsoa_code, f
UNION ALL SELECT edition, lsoa_code, 'income-deprived-share', sum(w * 100 * income_rate), any_value(population)
FROM lsoa WHERE edition IN ('2010', '2019', '2025') GROUP BY edition, lsoa_code
UNION ALL SELECT edition, lsoa_code, 'employment-deprived-share', sum(w * 100 * employment_rate), any_value(pop_working_age)
FROM lsoa WHERE edition IN ('2010', '2019', '2025') GROUP BY edition, lsoa_code
UNION ALL SELECT edition, lsoa_code, 'imd-average-score', sum(w * score), any_value(population) FROM lsoa GROUP BY edition, lsoa_code
-- p = ceil(100 × rank ÷ n) in whole numbers.
UNION ALL SELECT edition, lsoa_code, 'imd-extent',
  sum(w * CASE WHEN p <= 10 THEN 1 WHEN p <= 30 THEN 0.95 - (p - 11) * 0.9::DOUBLE / 19 ELSE 0 END), any_value(population)
FROM (SELECT *, (100 * rank::BIGINT + n - 1) // n AS p FROM lsoa) GROUP BY edition, lsoa_code
UNION ALL
SELECT edition, lsoa_code, 'imd-domain-percentile-' || replace(domain, '_rank', ''), sum(w * 100 * (place - 0.5) / n),
  any_value(population)
FROM (UNPIVOT (SELECT edition, lsoa_code, n, w, population, income_rank, employment_rank, education_rank, health_rank,
                 crime_rank, housing_rank, environment_rank
               FROM place_part WHERE edition IN ('2010', '2015', '2019', '2025'))
      ON COLUMNS('_rank$') INTO NAME domain VALUE place)
GROUP BY edition, lsoa_code, domain;

CREATE MACRO is_share(indicator) AS
  indicator IN ('imd-worst-decile-share', 'income-deprived-share', 'employment-deprived-share') OR indicator LIKE 'imd-fifth-%';

-- Which end is the first: 1 = the lowest value is, -1 = the highest.
CREATE MACRO first_end(indicator) AS
  CASE WHEN indicator = 'imd-percentile' OR indicator LIKE 'imd-domain-percentile-%' THEN 1 ELSE -1 END;

-- A ward has a value where its LSOAs with one hold at least nine in ten of its residents.
CREATE TABLE ward_average AS
SELECT q.indicator, r.edition, s.method, s.ward_code,
  sum(s.share * q.people * q.x) AS total, sum(s.share * q.people) FILTER (q.x IS NOT NULL) AS weight, total / weight AS value
FROM (SELECT DISTINCT indicator, edition FROM quantity) k
JOIN resident r USING (edition)
JOIN share s ON s.weight_set = r.weight_set AND s.lsoa_code = r.lsoa_code
JOIN place_ward USING (ward_code)
LEFT JOIN quantity q ON q.indicator = k.indicator AND q.edition = r.edition AND q.lsoa_code = r.lsoa_code
WHERE s.method <> 'best-fit'
GROUP BY k.indicator, q.indicator, r.edition, s.method, s.ward_code
HAVING weight > 0 AND sum(s.share * r.population) FILTER (q.x IS NOT NULL)
  >= (SELECT 0.9 * sum(s2.share * r2.population) FROM resident r2
      JOIN share s2 ON s2.weight_set = r2.weight_set AND s2.lsoa_code = r2.lsoa_code
      WHERE r2.edition = r.edition AND s2.method = s.method AND s2.ward_code = s.ward_code);

INSERT INTO audited
SELECT a.indicator, a.ward_code, a.edition, a.value, CASE WHEN r.ways > 1 THEN r.low END, CASE WHEN r.ways > 1 THEN r.high END,
  rank() OVER (PARTITION BY a.indicator, a.edition ORDER BY first_end(a.indicator) * round(a.value, 8)),
  count(*) OVER (PARTITION BY a.indicator, a.edition),
  CASE WHEN a.indicator = 'imd-extent' THEN a.total WHEN is_share(a.indicator) THEN a.total / 100 END,
  CASE WHEN a.indicator = 'imd-extent' OR is_share(a.indicator) THEN a.weight END
FROM ward_average a
JOIN (SELECT indicator, edition, ward_code, min(value) AS low, max(value) AS high, count(*) AS ways
      FROM ward_average GROUP BY ALL) r USING (indicator, edition, ward_code)
WHERE a.method = 'postcodes';

-- The district's value, from its whole LSOAs.
CREATE TABLE place_average AS
SELECT k.indicator, edition, sum(q.people * q.x) AS total, sum(q.people) FILTER (q.x IS NOT NULL) AS weight
FROM (SELECT DISTINCT indicator, edition FROM quantity) k
JOIN place_lsoa USING (edition)
JOIN resident r USING (edition, lsoa_code)
LEFT JOIN quantity q USING (indicator, edition, lsoa_code)
GROUP BY k.indicator, edition
HAVING weight > 0 AND sum(r.population) FILTER (q.x IS NOT NULL) >= 0.9 * sum(r.population);

-- Its rank among the districts of an edition that carries its own residents.
CREATE TABLE district_rank AS
SELECT indicator, edition, district_code,
  rank() OVER (PARTITION BY indicator, edition ORDER BY first_end(indicator) * round(value, 10)) AS place,
  count(*) OVER (PARTITION BY indicator, edition) AS of
FROM (
  SELECT indicator, edition, district_code, sum(people * x) / sum(people) AS value
  FROM quantity JOIN lsoa USING (edition, lsoa_code)
  WHERE NOT is_rebuilt AND indicator IN ('imd-percentile', 'imd-extent', 'imd-average-score')
  GROUP BY ALL);

INSERT INTO audited
SELECT a.indicator, getvariable('place'), a.edition, total / weight, NULL, NULL, r.place, r.of,
  CASE WHEN a.indicator = 'imd-extent' THEN total WHEN is_share(a.indicator) THEN total / 100 END,
  CASE WHEN a.indicator = 'imd-extent' OR is_share(a.indicator) THEN weight END
FROM place_average a
LEFT JOIN district_rank r ON r.indicator = a.indicator AND r.edition = a.edition AND r.district_code = getvariable('place');

-- England, over all its neighbourhoods.
INSERT INTO audited
SELECT indicator, 'E92000001', edition, sum(people * x) / sum(people), NULL, NULL, NULL, NULL,
  sum(people * x) / 100, sum(people)
FROM quantity WHERE indicator IN ('income-deprived-share', 'employment-deprived-share')
GROUP BY indicator, edition;
