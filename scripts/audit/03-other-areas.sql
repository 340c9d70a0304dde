-- Counties of districts, and the districts most like the place; of areas outside England nothing is held.
CREATE TABLE region AS
SELECT district_code, county_code FROM read_csv(getvariable('data') || '/england/district-regions.csv', all_varchar = true);

CREATE TABLE similar_area AS
SELECT s.similar_code AS area_code
FROM read_csv(getvariable('data') || '/england/similar-areas.csv', all_varchar = true) s
JOIN read_csv(getvariable('data') || '/england/districts.csv', all_varchar = true) d ON d.district_code = s.similar_code
WHERE s.district_code = getvariable('place');
