-- The tables of the data folder as they stand.
-- Variables: data = the folder, place = code of the district, and for each table a place may have the file of it
-- (suppliers = …/suppliers.csv); where the place has none, a file of its head alone.

CREATE TABLE raw AS
SELECT CAST(regexp_extract(filename, '(\d{4})[.]csv$', 1) AS VARCHAR) AS edition, * EXCLUDE (filename)
FROM read_csv(
  [getvariable('data') || '/england/deprivation/' || e || '.csv'
   FOR e IN ['2004', '2007', '2010', '2015', '2019', '2025']],
  filename = true, union_by_name = true,
  types = {'lsoa_code': 'VARCHAR', 'district_code': 'VARCHAR', 'score': 'DOUBLE', 'rank': 'DOUBLE',
    'income_rank': 'DOUBLE', 'employment_rank': 'DOUBLE', 'education_rank': 'DOUBLE', 'health_rank': 'DOUBLE',
    'crime_rank': 'DOUBLE', 'housing_rank': 'DOUBLE', 'environment_rank': 'DOUBLE', 'population': 'DOUBLE',
    'pop_working_age': 'DOUBLE', 'income_rate': 'DOUBLE', 'employment_rate': 'DOUBLE'});

-- How many LSOAs an edition ranks is counted, not taken from anywhere.
CREATE TABLE edition AS
SELECT edition, count(*)::BIGINT AS n, count(population) = 0 AS is_rebuilt,
  CASE WHEN edition = '2025' THEN '2021' ELSE '2011' END AS weight_set
FROM raw GROUP BY edition;

CREATE TABLE ward AS
SELECT ward_code, district_code FROM read_csv(getvariable('data') || '/england/wards.csv', all_varchar = true);

CREATE TABLE place_ward AS SELECT ward_code FROM ward WHERE district_code = getvariable('place');

CREATE TABLE old_change AS
SELECT lsoa01_code AS parent, lsoa11_code AS child
FROM read_csv(getvariable('data') || '/england/lsoa01-lsoa11.csv', all_varchar = true);

-- An edition's LSOAs under the codes of the ward weights, with residents: those of 2004 to 2010 take the codes and
-- residents of 2015. An LSOA with several parents has a row for each, and each an equal part (w) of it.
CREATE TABLE lsoa AS
SELECT r.*, r.lsoa_code AS own_code, 1.0::DOUBLE AS w, e.n, e.weight_set, e.is_rebuilt
FROM raw r JOIN edition e USING (edition) WHERE NOT e.is_rebuilt
UNION ALL BY NAME
SELECT r.* REPLACE (c.lsoa_code AS lsoa_code, c.population AS population, c.pop_working_age AS pop_working_age),
  r.lsoa_code AS own_code, 1 / count(*) OVER (PARTITION BY r.edition, c.lsoa_code) AS w,
  e.n, e.weight_set, e.is_rebuilt
FROM raw c
JOIN old_change p ON p.child = c.lsoa_code
JOIN raw r ON r.lsoa_code = p.parent
JOIN edition e ON e.edition = r.edition
WHERE c.edition = '2015' AND e.is_rebuilt;

-- Residents of every LSOA a ward value has to cover, whether the edition knows it or not.
CREATE TABLE resident AS
SELECT e.edition, e.weight_set, c.lsoa_code, c.population
FROM edition e JOIN raw c ON c.edition = CASE WHEN e.is_rebuilt THEN '2015' ELSE e.edition END;

-- The districts of today an LSOA lies in; those of 2011 by what became of them.
CREATE TABLE lsoa_district AS
SELECT '2021' AS weight_set, lsoa_code, district_code FROM read_csv(getvariable('data') || '/england/lsoas.csv', all_varchar = true)
UNION
SELECT '2011', c.lsoa11_code, l.district_code
FROM read_csv(getvariable('data') || '/england/lsoa11-lsoa21.csv', all_varchar = true) c
JOIN read_csv(getvariable('data') || '/england/lsoas.csv', all_varchar = true) l ON l.lsoa_code = c.lsoa21_code;

-- The place's LSOAs, whole: those an edition has under its code (before 2015 those of 2015, for codes of districts were
-- others). Of a place younger than the edition, those that lie in it today.
CREATE TABLE place_lsoa AS
WITH named AS (
  SELECT e.edition, c.lsoa_code
  FROM edition e JOIN raw c ON c.edition = CASE WHEN e.is_rebuilt THEN '2015' ELSE e.edition END
  WHERE c.district_code = getvariable('place'))
FROM named
UNION ALL
SELECT e.edition, d.lsoa_code
FROM edition e JOIN lsoa_district d USING (weight_set)
WHERE d.district_code = getvariable('place') AND e.edition NOT IN (SELECT edition FROM named);

-- Those of them with data; none where these hold less than nine in ten of its residents.
CREATE TABLE district_lsoa AS
SELECT l.* FROM lsoa l JOIN place_lsoa USING (edition, lsoa_code)
WHERE l.edition IN (
  SELECT edition
  FROM place_lsoa JOIN resident USING (edition, lsoa_code)
  LEFT JOIN (SELECT DISTINCT edition, lsoa_code, true AS is_known FROM lsoa) USING (edition, lsoa_code)
  GROUP BY edition HAVING sum(population) FILTER (is_known) >= 0.9 * sum(population));

-- Is the place one of the districts that an edition with residents of its own has? Only then it has a rank among them.
CREATE TABLE named_in AS
SELECT DISTINCT edition FROM lsoa WHERE NOT is_rebuilt AND district_code = getvariable('place');
