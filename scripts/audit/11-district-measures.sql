-- The measures that only districts have: average rank, local concentration, proportion.

CREATE TABLE district_group AS
SELECT edition, is_rebuilt, n, CASE WHEN is_rebuilt THEN getvariable('place') ELSE district_code END AS district_code,
  lsoa_code, sum(w * rank) AS rank, any_value(population) AS population
FROM lsoa
WHERE NOT is_rebuilt OR lsoa_code IN (SELECT lsoa_code FROM district_lsoa d WHERE d.edition = lsoa.edition)
GROUP BY ALL;

CREATE TABLE measure AS
SELECT 'imd-average-rank' AS indicator, edition, is_rebuilt, district_code,
  n + 1 - sum(rank * population) / sum(population) AS value
FROM district_group GROUP BY edition, is_rebuilt, district_code, n
UNION ALL
-- The most deprived LSOAs until a tenth of the residents is full; the last counts in part.
SELECT 'imd-local-concentration', edition, is_rebuilt, district_code,
  n + 1 - sum(rank * greatest(0, least(population, tenth - before))) / tenth
FROM (
  SELECT *,
    sum(population) OVER (PARTITION BY edition, district_code) / 10 AS tenth,
    sum(population) OVER (PARTITION BY edition, district_code ORDER BY rank, lsoa_code) - population AS before
  FROM district_group)
GROUP BY edition, is_rebuilt, district_code, n, tenth;

INSERT INTO audited
SELECT indicator, district_code, edition, value, NULL, NULL,
  CASE WHEN NOT is_rebuilt THEN place END, CASE WHEN NOT is_rebuilt THEN of END, NULL, NULL
FROM (
  SELECT *,
    rank() OVER (PARTITION BY indicator, edition ORDER BY round(value, 10) DESC) AS place,
    count(*) OVER (PARTITION BY indicator, edition) AS of
  FROM measure)
WHERE district_code = getvariable('place');

-- A count of LSOAs needs no residents: on the edition's own LSOAs and districts. The place's district of the
-- time is the one that holds its LSOAs, and there is an answer only where it holds all of them and no others.
CREATE TABLE own_lsoa AS
SELECT r.edition, r.district_code, 10 * r.rank <= e.n AS is_in,
  r.lsoa_code IN (SELECT own_code FROM district_lsoa d WHERE d.edition = r.edition) AS is_here
FROM raw r JOIN edition e USING (edition);

INSERT INTO audited
SELECT 'imd-proportion', getvariable('place'), edition, inside / of_all, NULL, NULL, place, of, inside, of_all
FROM (
  SELECT edition, district_code, count(*) FILTER (is_in) AS inside, count(*) AS of_all, bool_and(is_here)
      AND count(*) = (SELECT count(DISTINCT own_code) FROM district_lsoa d WHERE d.edition = own_lsoa.edition) AS is_place,
    rank() OVER (PARTITION BY edition ORDER BY round(inside::DOUBLE / of_all, 12) DESC) AS place,
    count(*) OVER (PARTITION BY edition) AS of
  FROM own_lsoa GROUP BY edition, district_code)
WHERE is_place;
