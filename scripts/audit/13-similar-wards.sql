-- England's wards: where each one stands, its place among the others, and its change against wards that began beside it.

-- Positions of all wards by both ways of sharing out; a ward has one where nine in ten of its residents are covered.
CREATE TABLE position AS
SELECT r.edition, s.method, s.ward_code, w.district_code,
  sum(s.share * r.population * q.x) / sum(s.share * r.population) FILTER (q.x IS NOT NULL) AS value
FROM resident r
JOIN share s ON s.weight_set = r.weight_set AND s.lsoa_code = r.lsoa_code AND s.method IN ('postcodes', 'best-fit')
LEFT JOIN quantity q ON q.indicator = 'imd-percentile' AND q.edition = r.edition AND q.lsoa_code = r.lsoa_code
JOIN ward w ON w.ward_code = s.ward_code
GROUP BY r.edition, s.method, s.ward_code, w.district_code
HAVING sum(s.share * r.population) FILTER (q.x IS NOT NULL) >= 0.9 * sum(s.share * r.population);

-- The table every place reads is the one that follows from the others.
CREATE TABLE committed_position AS
SELECT replace(name, CASE WHEN name LIKE 'best_fit%' THEN 'best_fit_' ELSE 'position_' END, '') AS edition,
  CASE WHEN name LIKE 'best_fit%' THEN 'best-fit' ELSE 'postcodes' END AS method, ward_code, value
FROM (UNPIVOT (FROM read_csv(getvariable('data') || '/england/ward-positions.csv', types = {'ward_code': 'VARCHAR'}))
      ON COLUMNS('_\d{4}$') INTO NAME name VALUE value);

SELECT CASE WHEN count(*) > 0 THEN error('england/ward-positions.csv is not what the tables give, e.g. '
  || min(ward_code || ' ' || edition || ' ' || method) || ': npm run england') END
FROM position p FULL JOIN committed_position c USING (edition, method, ward_code)
WHERE p.value IS NULL OR c.value IS NULL OR abs(p.value - c.value) > 1e-9;

-- Places among wards; as committed, to twelve digits, so that wards that are level are so here too.
INSERT INTO audited
WITH other_way AS (
  SELECT a.edition, a.ward_code, a.method,
    100 * (count(*) FILTER (b.value > a.value + 1e-9) + count(*) FILTER (abs(b.value - a.value) <= 1e-9) / 2) / count(*) AS place
  FROM ward_average a
  JOIN committed_position b ON b.edition = a.edition AND b.method = 'postcodes' AND b.ward_code <> a.ward_code
  WHERE a.indicator = 'imd-percentile'
  GROUP BY ALL),
range_of AS (
  SELECT edition, ward_code, min(place) AS low, max(place) AS high FROM other_way GROUP BY ALL HAVING count(*) > 1)
SELECT 'imd-england-place', ward_code, edition, 100 * (less + (level - 1) / 2) / (n - 1), low, high,
  place, n, less + (level - 1) / 2, n - 1
FROM (
  SELECT *, rank() OVER (PARTITION BY edition ORDER BY value) AS place, count(*) OVER (PARTITION BY edition) AS n,
    count(*) OVER (PARTITION BY edition, value) AS level, n - place + 1 - level AS less
  FROM committed_position WHERE method = 'postcodes')
JOIN place_ward USING (ward_code)
LEFT JOIN range_of USING (edition, ward_code);

CREATE TABLE pair AS
SELECT p.start_edition || '-' || p.end_edition AS period, a.method, a.ward_code, w.district_code,
  a.value AS start_value, b.value AS end_value, b.value - a.value AS change
FROM (VALUES ('2010', '2015'), ('2015', '2019'), ('2015', '2025'), ('2019', '2025')) p (start_edition, end_edition)
JOIN committed_position a ON a.edition = p.start_edition
JOIN committed_position b ON b.edition = p.end_edition AND b.ward_code = a.ward_code AND b.method = a.method
JOIN ward w ON w.ward_code = a.ward_code;

-- Every ward with every other outside its district that began within 5 points: how many, and how many changed less.
-- Tens of millions of pairs, which take half as long by numbers as by codes.
CREATE TABLE cell AS
WITH numbered AS MATERIALIZED (
  SELECT *, row_number() OVER () AS id, dense_rank() OVER (ORDER BY district_code) AS district,
    -- Of two that began within 5 points, one lies in the step of 5.1 of the other or beside it: most are never compared.
    (100 * dense_rank() OVER (ORDER BY period, method) + floor(start_value / 5.1))::INTEGER AS step
  FROM pair),
counted AS (
  SELECT a.id, count(*) AS wide, count(*) FILTER (b.change < a.change) AS wide_less,
    count(*) FILTER (abs(b.start_value - a.start_value) <= 2.5) AS near,
    count(*) FILTER (abs(b.start_value - a.start_value) <= 2.5 AND b.change < a.change) AS near_less
  FROM numbered a
  JOIN (SELECT * REPLACE (step + next AS step) FROM numbered CROSS JOIN (VALUES (-1), (0), (1)) t (next)) b USING (step)
  WHERE b.district <> a.district AND abs(b.start_value - a.start_value) <= 5
  GROUP BY a.id)
SELECT period, method, ward_code, wide, wide_less, near, near_less FROM counted JOIN numbered USING (id);

CREATE MACRO verdict(less, peers) AS
  CASE WHEN 10 * less >= 9 * peers THEN 'R' WHEN 10 * less <= peers THEN 'F' ELSE 'W' END;

CREATE TABLE verdicts AS
SELECT period, ward_code, CASE WHEN m.near >= 50 THEN m.near ELSE m.wide END AS peers,
  CASE WHEN m.near >= 50 THEN m.near_less ELSE m.wide_less END AS smaller,
  verdict(smaller, peers) || verdict(m.wide_less, m.wide)
    || CASE WHEN o.wide IS NULL THEN '--' ELSE
         verdict(CASE WHEN o.near >= 50 THEN o.near_less ELSE o.wide_less END, CASE WHEN o.near >= 50 THEN o.near ELSE o.wide END)
         || verdict(o.wide_less, o.wide) END AS letters
FROM (FROM cell WHERE method = 'postcodes') m
LEFT JOIN (FROM cell WHERE method = 'best-fit') o USING (period, ward_code);

SELECT CASE WHEN count(*) > 0 THEN error('england/ward-changes.csv is not what the positions give, e.g. '
  || min(ward_code || ' ' || period) || ': npm run england') END
FROM verdicts v
FULL JOIN read_csv(getvariable('data') || '/england/ward-changes.csv', types = {'ward_code': 'VARCHAR', 'period': 'VARCHAR'}) c
  USING (period, ward_code)
WHERE v.peers IS DISTINCT FROM c.peers OR v.smaller IS DISTINCT FROM c.smaller OR v.letters IS DISTINCT FROM c.verdicts;

-- Those of the place's wards with their peers: within 2.5 points at the start, or within 5 where these are fewer than 50.
CREATE TABLE peer AS
SELECT period, ward_code, peer_code, peer_change
FROM (
  SELECT a.period, a.ward_code, b.ward_code AS peer_code, b.change AS peer_change,
    abs(b.start_value - a.start_value) <= 2.5 AS is_near,
    count(*) FILTER (abs(b.start_value - a.start_value) <= 2.5) OVER (PARTITION BY a.period, a.ward_code) AS near
  FROM pair a JOIN pair b ON b.period = a.period AND b.method = a.method
  WHERE a.method = 'postcodes' AND a.district_code = getvariable('place') AND b.district_code <> getvariable('place')
    AND abs(b.start_value - a.start_value) <= 5)
WHERE is_near OR near < 50;

-- Districts whose wards do not share the same few LSOAs: only these wards have a change of their own.
CREATE TABLE district_size AS
SELECT district_code, wards
FROM (SELECT district_code, count(*) AS wards FROM ward GROUP BY district_code)
JOIN (SELECT district_code, count(*) AS lsoas FROM read_csv(getvariable('data') || '/england/lsoas.csv', all_varchar = true)
      GROUP BY district_code) USING (district_code)
WHERE lsoas >= wards;

INSERT INTO audited
SELECT 'imd-relative-change', ward_code, period, change - middle,
  CASE WHEN other IS NOT NULL THEN least(change, other) - middle END,
  CASE WHEN other IS NOT NULL THEN greatest(change, other) - middle END,
  rank() OVER (PARTITION BY period ORDER BY round(change - middle, 8) DESC), count(*) OVER (PARTITION BY period),
  smaller, peers
FROM (
  SELECT a.period, a.ward_code, a.change, w.change AS other,
    median(p.peer_change) AS middle, count(*) AS peers, count(*) FILTER (p.peer_change < a.change) AS smaller
  FROM pair a
  JOIN peer p USING (period, ward_code)
  LEFT JOIN pair w ON w.period = a.period AND w.ward_code = a.ward_code AND w.method = 'best-fit'
  WHERE a.method = 'postcodes' AND a.district_code IN (SELECT district_code FROM district_size)
  GROUP BY a.period, a.ward_code, a.change, w.change);

-- Flagged wards of a district, beside other districts with 0.8 to 1.2 times as many wards.
CREATE TABLE flagged AS
SELECT d.district_code, d.wards, p.period, k.letter,
  (SELECT count(*) FROM verdicts v JOIN ward w USING (ward_code)
   WHERE w.district_code = d.district_code AND v.period = p.period AND left(v.letters, 1) = k.letter) AS wards_flagged
FROM district_size d CROSS JOIN (SELECT DISTINCT period FROM pair) p CROSS JOIN (VALUES ('R'), ('F')) k (letter);

INSERT INTO audited
SELECT 'imd-flagged-wards-' || CASE a.letter WHEN 'R' THEN 'rose' ELSE 'fell' END, a.district_code, a.period, a.wards_flagged,
  NULL, NULL, NULL, NULL, CASE WHEN others >= 20 THEN as_many END, CASE WHEN others >= 20 THEN others END
FROM (
  SELECT a.*, count(b.district_code) AS others, count(*) FILTER (b.wards_flagged >= a.wards_flagged) AS as_many
  FROM flagged a LEFT JOIN flagged b ON b.period = a.period AND b.letter = a.letter AND b.district_code <> a.district_code
    AND b.wards BETWEEN 0.8 * a.wards AND 1.2 * a.wards
  WHERE a.district_code = getvariable('place')
  GROUP BY ALL) a
UNION ALL
SELECT 'imd-flagged-wards-' || k, getvariable('place'), p.period, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM (SELECT DISTINCT period FROM pair) p CROSS JOIN (VALUES ('rose'), ('fell')) t (k)
WHERE getvariable('place') NOT IN (SELECT district_code FROM district_size);

-- The wards beside it in 2015, followed.
INSERT INTO audited
WITH start AS (SELECT * FROM position WHERE edition = '2015' AND method = 'postcodes'),
near AS (
  SELECT a.ward_code, b.ward_code AS peer_code, abs(b.value - a.value) <= 2.5 AS is_near,
    count(*) FILTER (abs(b.value - a.value) <= 2.5) OVER (PARTITION BY a.ward_code) AS near
  FROM start a JOIN start b ON b.district_code <> getvariable('place') AND abs(b.value - a.value) <= 5
  WHERE a.district_code = getvariable('place'))
SELECT 'imd-similar-wards', n.ward_code, p.edition, median(p.value),
  quantile_cont(p.value, 0.1), quantile_cont(p.value, 0.9), NULL, NULL, NULL, count(*)
FROM near n JOIN position p ON p.ward_code = n.peer_code AND p.method = 'postcodes' AND p.edition IN ('2015', '2019', '2025')
WHERE n.is_near OR n.near < 50
GROUP BY n.ward_code, p.edition;
