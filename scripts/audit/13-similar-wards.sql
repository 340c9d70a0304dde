-- Change against wards that started level, and where those stand.

-- Positions of all wards of England whose every LSOA is known in the edition.
CREATE TABLE position AS
SELECT e.edition, s.ward_code, w.district_code,
  sum(s.share * l.population * 100 * (l.rank - 0.5) / l.n) / sum(s.share * l.population) AS value
FROM edition e
JOIN share s ON s.weight_set = e.weight_set AND s.method = 'postcodes'
LEFT JOIN lsoa l ON l.edition = e.edition AND l.lsoa_code = s.lsoa_code
JOIN ward w ON w.ward_code = s.ward_code
GROUP BY e.edition, s.ward_code, w.district_code
HAVING count(*) = count(l.lsoa_code);

CREATE TABLE pair AS
SELECT p.start_edition || '-' || p.end_edition AS period, a.ward_code, a.district_code,
  a.value AS start_value, b.value AS end_value, b.value - a.value AS change
FROM (VALUES ('2010', '2015'), ('2015', '2019'), ('2015', '2025'), ('2019', '2025')) p (start_edition, end_edition)
JOIN position a ON a.edition = p.start_edition
JOIN position b ON b.edition = p.end_edition AND b.ward_code = a.ward_code;

-- Those within 2.5 points at the start, or within 5 where these are fewer than 50.
CREATE TABLE peer AS
SELECT period, ward_code, peer_code, peer_change
FROM (
  SELECT a.period, a.ward_code, b.ward_code AS peer_code, b.change AS peer_change,
    abs(b.start_value - a.start_value) <= 2.5 AS is_near,
    count(*) FILTER (abs(b.start_value - a.start_value) <= 2.5) OVER (PARTITION BY a.period, a.ward_code) AS near
  FROM pair a JOIN pair b ON b.period = a.period
  WHERE a.district_code = getvariable('place') AND b.district_code <> getvariable('place')
    AND abs(b.start_value - a.start_value) <= 5)
WHERE is_near OR near < 50;

-- The ward's change with every LSOA whole in one ward.
CREATE TABLE whole_change AS
SELECT p.period, p.ward_code, b.value - a.value AS change
FROM pair p
JOIN ward_average a ON a.indicator = 'imd-percentile' AND a.method = 'whole'
  AND a.ward_code = p.ward_code AND a.edition = left(p.period, 4)
JOIN ward_average b ON b.indicator = 'imd-percentile' AND b.method = 'whole'
  AND b.ward_code = p.ward_code AND b.edition = right(p.period, 4);

INSERT INTO audited
SELECT 'imd-relative-change', ward_code, period, change - middle,
  least(change, other) - middle, greatest(change, other) - middle,
  rank() OVER (PARTITION BY period ORDER BY round(change - middle, 8) DESC), count(*) OVER (PARTITION BY period),
  smaller, peers
FROM (
  SELECT a.period, a.ward_code, a.change, coalesce(w.change, a.change) AS other,
    median(p.peer_change) AS middle, count(*) AS peers, count(*) FILTER (p.peer_change < a.change) AS smaller
  FROM pair a
  JOIN peer p USING (period, ward_code)
  LEFT JOIN whole_change w USING (period, ward_code)
  GROUP BY a.period, a.ward_code, a.change, w.change);

-- The wards level with it in 2015, followed.
INSERT INTO audited
WITH start AS (SELECT * FROM position WHERE edition = '2015'),
near AS (
  SELECT a.ward_code, b.ward_code AS peer_code, abs(b.value - a.value) <= 2.5 AS is_near,
    count(*) FILTER (abs(b.value - a.value) <= 2.5) OVER (PARTITION BY a.ward_code) AS near
  FROM start a JOIN start b ON b.district_code <> getvariable('place') AND abs(b.value - a.value) <= 5
  WHERE a.district_code = getvariable('place'))
SELECT 'imd-similar-wards', n.ward_code, p.edition, median(p.value),
  quantile_cont(p.value, 0.1), quantile_cont(p.value, 0.9), NULL, NULL, NULL, count(*)
FROM near n JOIN position p ON p.ward_code = n.peer_code AND p.edition IN ('2015', '2019', '2025')
WHERE n.is_near OR n.near < 50
GROUP BY n.ward_code, p.edition;
