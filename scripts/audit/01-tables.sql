-- The tables of the data folder as they stand, and where the answers go.
-- Variables: data = the folder, place = code of the district.

CREATE TABLE audited (
  indicator VARCHAR, area_code VARCHAR, period VARCHAR,
  value DOUBLE, lower DOUBLE, upper DOUBLE,
  rank BIGINT, rank_of BIGINT, numerator DOUBLE, denominator DOUBLE
);

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

-- The district's LSOAs: before 2015 those that lie in it in 2015.
CREATE VIEW district_lsoa AS
SELECT * FROM lsoa
WHERE CASE WHEN is_rebuilt
  THEN lsoa_code IN (SELECT lsoa_code FROM raw WHERE edition = '2015' AND district_code = getvariable('place'))
  ELSE district_code = getvariable('place') END;

-- Residents of every LSOA a ward value has to cover, whether the edition knows it or not.
CREATE TABLE resident AS
SELECT e.edition, e.weight_set, c.lsoa_code, c.population
FROM edition e JOIN raw c ON c.edition = CASE WHEN e.is_rebuilt THEN '2015' ELSE e.edition END;
