-- Co-operatives: listed, for every 10,000 residents, alive at a year's end, registered and dissolved in a year.

CREATE TABLE correction AS
SELECT cuk_id, unnest(string_split(editions, '|')) AS edition, field, value
FROM read_csv(getvariable('coops'), all_varchar = true);

CREATE TABLE coop_row AS
SELECT * FROM read_csv(getvariable('data') || '/england/coops.csv', all_varchar = true);

-- A corrected row keeps no ward but one that was corrected itself.
CREATE TABLE coop AS
SELECT c.edition, c.cuk_id, c."group" AS kind, c.status,
  -- A group nobody registers; where an edition gives neither form nor number, another may say it.
  coalesce(c.legal_form, '') = 'Unincorporated' OR (coalesce(c.legal_form, '') = '' AND coalesce(c.registered_number, '') = ''
    AND c.cuk_id IN (SELECT cuk_id FROM coop_row WHERE legal_form = 'Unincorporated')) AS is_group,
  c.incorporated::DATE AS incorporated, c.dissolved::DATE AS dissolved,
  CASE WHEN d.cuk_id IS NULL THEN c.district_code ELSE d.value END AS district_code,
  CASE WHEN w.value IS NOT NULL THEN w.value
    WHEN d.cuk_id IS NULL AND w.cuk_id IS NULL THEN c.ward_code END AS ward_code
FROM coop_row c
LEFT JOIN correction d ON d.cuk_id = c.cuk_id AND d.edition = c.edition AND d.field = 'district_code'
LEFT JOIN correction w ON w.cuk_id = c.cuk_id AND w.edition = c.edition AND w.field = 'ward_code';

-- The place and its wards are counted; a county, England and the areas most alike only set a rate beside it.
-- England holds what no district is known of too.
CREATE TABLE coop_area AS
SELECT getvariable('place') AS area_code, 'district' AS kind
UNION ALL SELECT ward_code, 'ward' FROM place_ward
UNION ALL SELECT 'E92000001', 'country'
UNION ALL SELECT DISTINCT county_code, 'county' FROM region WHERE district_code = getvariable('place') AND county_code IS NOT NULL
UNION ALL SELECT area_code, 'like' FROM similar_area;

CREATE TABLE listed AS
SELECT a.area_code, a.kind AS area_kind, e.edition, k.kind,
  count(c.cuk_id) FILTER (CASE k.kind WHEN 'unincorporated' THEN c.is_group
    ELSE NOT c.is_group AND (k.kind = 'all' OR c.kind = k.kind) END) AS coops
FROM coop_area a
CROSS JOIN (SELECT DISTINCT edition FROM coop) e
CROSS JOIN (VALUES ('all'), ('club'), ('worker'), ('other'), ('unincorporated')) k (kind)
LEFT JOIN (SELECT c.*, r.county_code FROM coop c LEFT JOIN region r USING (district_code)) c
  ON c.edition = e.edition AND c.status = 'live' AND c.dissolved IS NULL
  AND CASE a.kind WHEN 'ward' THEN c.ward_code = a.area_code
    WHEN 'county' THEN c.county_code = a.area_code
    WHEN 'country' THEN true
    ELSE c.district_code = a.area_code END
GROUP BY a.area_code, a.kind, e.edition, k.kind;

INSERT INTO audited
SELECT CASE kind WHEN 'all' THEN 'coop-listed' ELSE 'coop-listed-' || kind END,
  area_code, edition, coops, NULL, NULL, NULL, NULL, NULL, NULL
FROM listed WHERE area_kind IN ('district', 'ward');

-- From one to nine there is no rate; from ten Byar's limits, and of none the upper limit of an exact Poisson interval,
-- -ln(0.025). 1.959… is the 97.5th percentile of the normal distribution.
CREATE TABLE coop_rate AS
WITH residents AS (
  SELECT ward_code AS area_code, population
  FROM read_csv(getvariable('data') || '/england/ward-population.csv', types = {'ward_code': 'VARCHAR', 'population': 'DOUBLE'})
  UNION ALL
  SELECT coalesce(d.district_code, d.county_code, 'E92000001'), sum(population)
  FROM (SELECT l.district_code, r.county_code, l.population
        FROM read_csv(getvariable('data') || '/england/lsoas.csv', types = {'district_code': 'VARCHAR', 'population': 'DOUBLE'}) l
        LEFT JOIN region r USING (district_code)) d
  GROUP BY GROUPING SETS ((d.district_code), (d.county_code), ())
  HAVING grouping(d.county_code) = 1 OR d.county_code IS NOT NULL)
  SELECT l.area_code, l.area_kind, l.edition, l.coops::DOUBLE AS coops, r.population, 10000 / r.population AS per, 1.959963984540054 AS z
  FROM listed l JOIN residents r USING (area_code)
  WHERE l.kind = 'all' AND l.edition IN ('2022', '2023');

INSERT INTO audited
SELECT 'coop-density', area_code, edition,
  CASE WHEN coops >= 10 OR coops = 0 THEN per * coops END,
  CASE WHEN coops = 0 THEN 0 WHEN coops >= 10 THEN per * coops * pow(1 - 1 / (9 * coops) - z / (3 * sqrt(coops)), 3) END,
  CASE WHEN coops = 0 THEN per * -ln(0.025) WHEN coops >= 10 THEN per * (coops + 1) * pow(1 - 1 / (9 * (coops + 1)) + z / (3 * sqrt(coops + 1)), 3) END,
  NULL, NULL, coops, population
FROM coop_rate;

-- What England's rate would give, and the counts luck alone makes of it: quantiles of a Poisson variable.
INSERT INTO audited
WITH expected AS (
  SELECT p.edition, p.population * e.coops / e.population AS mean, e.coops, e.population
  FROM coop_rate p JOIN coop_rate e USING (edition)
  WHERE p.area_code = getvariable('place') AND e.area_code = 'E92000001'),
chance AS (
  SELECT edition, k, sum(exp(k * ln(mean) - mean - lgamma(k + 1))) OVER (PARTITION BY edition ORDER BY k) AS up_to
  FROM expected CROSS JOIN range(0, 400) r (k))
SELECT 'coop-expected', getvariable('place'), edition, mean,
  (SELECT min(k) FROM chance c WHERE c.edition = e.edition AND up_to >= 0.025),
  (SELECT min(k) FROM chance c WHERE c.edition = e.edition AND up_to >= 0.975), NULL, NULL, coops, population
FROM expected e;

CREATE TABLE dated AS
SELECT c.*, c.district_code = getvariable('place') AS is_here,
  -- Where it was when it was registered, as far as the oldest list that places it tells.
  coalesce((SELECT o.district_code FROM coop o WHERE o.cuk_id = c.cuk_id AND o.edition = '2016'), c.district_code)
    = getvariable('place') AS began_here
FROM coop c WHERE edition = '2017';

INSERT INTO audited
SELECT 'coop-active', getvariable('place'), y.year::VARCHAR, yes, yes, yes + unknown, NULL, NULL, NULL, NULL
FROM (
  SELECT y.year,
    count(*) FILTER (is_begun AND is_not_ended AND is_known) AS yes,
    count(*) FILTER (is_begun AND is_not_ended AND NOT is_known) AS unknown
  FROM (
    SELECT y.year,
      incorporated IS NULL OR incorporated <= make_date(y.year, 12, 31) AS is_begun,
      dissolved IS NULL OR dissolved > make_date(y.year, 12, 31) AS is_not_ended,
      incorporated IS NOT NULL AND NOT (status = 'dead' AND dissolved IS NULL) AS is_known
    FROM dated CROSS JOIN range(2011, 2017) y (year) WHERE is_here AND NOT is_group) y
  GROUP BY y.year) y;

INSERT INTO audited
SELECT e.indicator, getvariable('place'), y.year::VARCHAR,
  count(d.cuk_id), NULL, NULL, NULL, NULL, NULL, NULL
FROM range(2012, 2017) y (year)
CROSS JOIN (VALUES ('coop-registered'), ('coop-dissolved')) e (indicator)
LEFT JOIN dated d ON NOT d.is_group AND d.incorporated IS NOT NULL AND (d.status = 'live' OR d.dissolved IS NOT NULL)
  AND CASE e.indicator WHEN 'coop-registered' THEN d.began_here ELSE d.is_here END
  AND year(CASE e.indicator WHEN 'coop-registered' THEN d.incorporated ELSE d.dissolved END) = y.year
GROUP BY e.indicator, y.year;
