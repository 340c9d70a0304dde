-- The published study of the anchor institutions: what it published, and what follows where a number was not.

CREATE TABLE study AS
SELECT * FROM read_csv(getvariable('anchor_study'),
  types = {'measure': 'VARCHAR', 'area_code': 'VARCHAR', 'period': 'VARCHAR', 'value': 'DOUBLE', 'standing': 'VARCHAR'})
WHERE standing = 'used';

-- What is published is rounded to the digits it was published with: what these may stand for bounds the pounds worked out.
CREATE MACRO half_of(number) AS 0.5 / pow(10, length(split_part(regexp_replace(number::VARCHAR, '\.0$', ''), '.', 2)));

CREATE TABLE study_year AS
SELECT s.area_code, s.period, s.value AS share, l.value * 1e6 AS published_local, t.value * 1e6 AS published_total,
  (s.value - half_of(s.value)) / 100 AS least, (s.value + half_of(s.value)) / 100 AS most,
  half_of(l.value) * 1e6 AS local_half, half_of(t.value) * 1e6 AS total_half
FROM study s
LEFT JOIN study l ON l.measure = 'local' AND l.area_code = s.area_code AND l.period = s.period
LEFT JOIN study t ON t.measure = 'total' AND t.area_code = getvariable('place') AND t.period = s.period
WHERE s.measure = 'share';

CREATE TABLE study_pounds AS
SELECT *, coalesce(published_local, published_total * share / 100) AS local_gbp,
  coalesce(published_total, published_local / (share / 100)) AS total_gbp,
  CASE WHEN published_local IS NULL THEN (published_total - total_half) * least END AS local_from,
  CASE WHEN published_local IS NULL THEN (published_total + total_half) * most END AS local_to,
  CASE WHEN published_total IS NULL THEN (published_local - local_half) / most END AS total_from,
  CASE WHEN published_total IS NULL THEN (published_local + local_half) / least END AS total_to
FROM study_year;

-- A total that was not published is the same for all areas: that of the area whose digits leave least open, among those
-- that can be true together.
CREATE TABLE study_total AS
SELECT a.area_code, a.period,
  coalesce(a.published_total, arg_min(b.total_gbp, b.total_to - b.total_from)) AS total_gbp,
  arg_min(b.total_from, b.total_to - b.total_from) AS total_from, arg_min(b.total_to, b.total_to - b.total_from) AS total_to
FROM study_pounds a LEFT JOIN study_pounds b
  ON a.published_total IS NULL AND b.published_total IS NULL AND a.period = b.period
  AND b.total_from <= a.total_to AND b.total_to >= a.total_from
GROUP BY a.area_code, a.period, a.published_total;

INSERT INTO audited
SELECT 'anchor-spend-local-share', area_code, period, share, NULL, NULL, NULL, NULL, published_local, t.total_gbp
FROM study_pounds JOIN study_total t USING (area_code, period)
UNION ALL
SELECT 'anchor-spend-local', area_code, period, local_gbp, local_from, local_to, NULL, NULL, NULL, NULL FROM study_pounds
UNION ALL
SELECT 'anchor-spend-total', area_code, period, total_gbp, total_from, total_to, NULL, NULL, NULL, NULL FROM study_total
UNION ALL
SELECT 'anchor-spend-local-real', area_code, y.period, local_gbp * b.level / d.level, local_from * b.level / d.level,
  local_to * b.level / d.level, NULL, NULL, NULL, NULL
FROM study_pounds y
JOIN (SELECT financial_year, "index" AS level FROM read_csv(getvariable('data') || '/england/gdp-deflator.csv',
        types = {'financial_year': 'VARCHAR', 'index': 'DOUBLE'})) d ON d.financial_year = y.period
JOIN (SELECT financial_year, "index" AS level FROM read_csv(getvariable('data') || '/england/gdp-deflator.csv',
        types = {'financial_year': 'VARCHAR', 'index': 'DOUBLE'})) b
  ON b.financial_year = (SELECT max(period) FROM study_pounds);
