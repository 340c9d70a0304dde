-- The measures that only districts have: average rank, local concentration, proportion.

-- All districts of an edition; the place by itself where it is none of them.
CREATE TABLE district_group AS
SELECT edition, n, district_code, true AS is_named, lsoa_code, rank, population FROM lsoa WHERE NOT is_rebuilt
UNION ALL
SELECT edition, n, getvariable('place'), false, lsoa_code, sum(w * rank), any_value(population)
FROM district_lsoa WHERE edition NOT IN (FROM named_in)
GROUP BY edition, n, lsoa_code;

CREATE TABLE measure AS
SELECT 'imd-average-rank' AS indicator, edition, is_named, district_code,
  n + 1 - sum(rank * population) / sum(population) AS value
FROM district_group GROUP BY edition, is_named, district_code, n
UNION ALL
-- The most deprived LSOAs until a tenth of the residents is full; the last counts in part.
SELECT 'imd-local-concentration', edition, is_named, district_code,
  n + 1 - sum(rank * greatest(0, least(population, tenth - before))) / tenth
FROM (
  SELECT *,
    sum(population) OVER (PARTITION BY edition, district_code) / 10 AS tenth,
    sum(population) OVER (PARTITION BY edition, district_code ORDER BY rank, lsoa_code) - population AS before
  FROM district_group)
GROUP BY edition, is_named, district_code, n, tenth;

INSERT INTO audited
SELECT indicator, district_code, edition, value, NULL, NULL,
  CASE WHEN is_named THEN place END, CASE WHEN is_named THEN of END, NULL, NULL
FROM (
  SELECT *,
    rank() OVER (PARTITION BY indicator, edition, is_named ORDER BY round(value, 10) DESC) AS place,
    count(*) OVER (PARTITION BY indicator, edition, is_named) AS of
  FROM measure)
WHERE district_code = getvariable('place');

-- A count of LSOAs needs no residents: on the edition's own LSOAs and districts. The place's district of the
-- time is the one that holds all of its LSOAs and no others; where there is none, they are counted as today's district
-- has them, and no rank follows.
CREATE TABLE own_lsoa AS
SELECT r.edition, r.district_code, 10 * r.rank <= e.n AS is_in,
  r.lsoa_code IN (SELECT own_code FROM district_lsoa d WHERE d.edition = r.edition) AS is_here
FROM raw r JOIN edition e USING (edition);

CREATE TABLE own_proportion AS
SELECT * FROM (
  SELECT edition, count(*) FILTER (is_in) AS inside, count(*) AS of_all, bool_and(is_here)
      AND count(*) = (SELECT count(DISTINCT own_code) FROM district_lsoa d WHERE d.edition = own_lsoa.edition) AS is_place,
    rank() OVER (PARTITION BY edition ORDER BY round(inside::DOUBLE / of_all, 12) DESC) AS place,
    count(*) OVER (PARTITION BY edition) AS of
  FROM own_lsoa GROUP BY edition, district_code)
WHERE is_place;

INSERT INTO audited
SELECT 'imd-proportion', getvariable('place'), edition, inside / of_all, NULL, NULL, place, of, inside, of_all
FROM own_proportion
UNION ALL
SELECT 'imd-proportion', getvariable('place'), edition, count(*) FILTER (10 * rank <= n) / count(*), NULL, NULL, NULL, NULL,
  count(*) FILTER (10 * rank <= n), count(*)
FROM (SELECT edition, n, lsoa_code, sum(w * rank) AS rank FROM district_lsoa GROUP BY ALL)
WHERE edition NOT IN (SELECT edition FROM own_proportion)
GROUP BY edition;
