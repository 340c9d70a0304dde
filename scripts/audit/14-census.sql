-- Households counted as deprived in two censuses, each on its own LSOAs: wards, the district, England.

CREATE TABLE household AS
SELECT '2011' AS weight_set, * FROM read_csv(getvariable('data') || '/england/census/household-deprivation-2011.csv')
UNION ALL
SELECT '2021', * FROM read_csv(getvariable('data') || '/england/census/household-deprivation-2021.csv');

CREATE TABLE census_area AS
SELECT s.weight_set, s.method, s.lsoa_code, s.ward_code AS area_code, s.share
FROM share s JOIN place_ward USING (ward_code) WHERE s.method <> 'best-fit'
UNION ALL
SELECT weight_set, 'whole area', lsoa_code, district_code, 1 FROM lsoa_district WHERE district_code = getvariable('place')
UNION ALL
SELECT weight_set, 'whole area', lsoa_code, 'E92000001', 1 FROM household
UNION ALL
SELECT weight_set, 'whole area', lsoa_code, lsoa_code, 1
FROM household JOIN neighbourhood USING (lsoa_code) WHERE weight_set = '2021' OR since_2011;

CREATE TABLE census_share AS
SELECT CASE k WHEN 1 THEN 'census-households-deprived' ELSE 'census-households-deprived-two' END AS indicator,
  a.weight_set AS period, method, area_code,
  sum(share * (CASE k WHEN 1 THEN dimensions_1 ELSE 0 END + dimensions_2 + dimensions_3 + dimensions_4)) AS deprived,
  sum(share * h.households) AS households, 100 * deprived / sum(share * h.households) AS value
FROM census_area a JOIN household h USING (weight_set, lsoa_code), (VALUES (1), (2)) t (k)
GROUP BY k, a.weight_set, method, area_code HAVING sum(share * h.households) > 0;

INSERT INTO audited
SELECT c.indicator, c.area_code, c.period, c.value,
  CASE WHEN is_ward AND ways > 1 THEN low END, CASE WHEN is_ward AND ways > 1 THEN high END,
  CASE WHEN is_ward THEN rank() OVER (PARTITION BY indicator, period, is_ward ORDER BY round(c.value, 8) DESC) END,
  CASE WHEN is_ward THEN count(*) OVER (PARTITION BY indicator, period, is_ward) END, deprived, households
FROM (SELECT *, method <> 'whole area' AS is_ward FROM census_share WHERE method IN ('postcodes', 'whole area')) c
JOIN (SELECT indicator, period, area_code, min(value) AS low, max(value) AS high, count(*) AS ways FROM census_share GROUP BY ALL)
  USING (indicator, period, area_code);

INSERT INTO audited
SELECT indicator || '-change', area_code, '2011-2021', change, CASE WHEN ways > 1 THEN low END, CASE WHEN ways > 1 THEN high END,
  CASE WHEN is_ward THEN rank() OVER (PARTITION BY indicator, is_ward ORDER BY round(change, 8) DESC) END,
  CASE WHEN is_ward THEN count(*) OVER (PARTITION BY indicator, is_ward) END, NULL, NULL
FROM (
  SELECT a.indicator, a.area_code, a.method, a.method = 'postcodes' AS is_ward, b.value - a.value AS change,
    min(change) OVER same AS low, max(change) OVER same AS high, count(*) OVER same AS ways
  FROM census_share a JOIN census_share b USING (indicator, area_code, method)
  WHERE a.period = '2011' AND b.period = '2021' AND a.area_code NOT LIKE 'E01%'
  WINDOW same AS (PARTITION BY a.indicator, a.area_code)
  QUALIFY a.method IN ('postcodes', 'whole area'));
