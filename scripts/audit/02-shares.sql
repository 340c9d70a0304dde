-- Which part of an LSOA is counted to a ward, by four ways of sharing out.

CREATE TABLE counted AS
SELECT '2011' AS weight_set, 'postcodes' AS method, lsoa_code, ward_code, postcodes::DOUBLE AS count
FROM read_csv(getvariable('data') || '/england/lsoa11-ward-weights.csv')
UNION ALL
SELECT '2021', 'postcodes', lsoa_code, ward_code, postcodes
FROM read_csv(getvariable('data') || '/england/lsoa21-ward-weights.csv');

CREATE TABLE official_fit AS
SELECT lsoa_set, lsoa_code, ward_code
FROM read_csv(getvariable('data') || '/places/' || getvariable('place') || '/lsoa-best-fit.csv', all_varchar = true);

-- Whole in one ward: as the ONS has it, else where most of the postcodes are.
INSERT INTO counted
SELECT lsoa_set, 'whole', lsoa_code, ward_code, 1 FROM official_fit;
INSERT INTO counted
SELECT weight_set, 'whole', lsoa_code, ward_code, 1
FROM (SELECT *, row_number() OVER (PARTITION BY weight_set, lsoa_code ORDER BY count DESC, ward_code) AS place
      FROM counted WHERE method = 'postcodes')
WHERE place = 1 AND weight_set NOT IN (SELECT lsoa_set FROM official_fit);

-- Whole in the ward with most of its postcodes, all over England; of equals the lower code.
INSERT INTO counted
SELECT weight_set, 'best-fit', lsoa_code, ward_code, 1
FROM (SELECT *, row_number() OVER (PARTITION BY weight_set, lsoa_code ORDER BY count DESC, ward_code) AS place
      FROM counted WHERE method = 'postcodes')
WHERE place = 1;

INSERT INTO counted
SELECT '2021', 'households', lsoa21_code, ward_code, households
FROM read_csv(getvariable('data') || '/places/' || getvariable('place') || '/household-weights.csv');

CREATE TABLE share AS
SELECT *, count / sum(count) OVER (PARTITION BY weight_set, method, lsoa_code) AS share
FROM counted
QUALIFY count > 0;

-- LSOAs nest in districts: no part of one may lie in another district's ward.
SELECT CASE WHEN count(*) > 0 THEN error('postcodes of ' || min(c.lsoa_code) || ' lie in another district') END
FROM counted c
JOIN ward w ON w.ward_code = c.ward_code
JOIN read_csv(getvariable('data') || '/england/lsoas.csv', all_varchar = true) l ON l.lsoa_code = c.lsoa_code
WHERE c.weight_set = '2021' AND c.method = 'postcodes' AND l.district_code <> w.district_code;
