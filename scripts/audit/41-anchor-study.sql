-- The published study of the anchor institutions: what it published, and what follows where a number was not.

CREATE TABLE study AS
SELECT * FROM read_csv(getvariable('data') || '/places/' || getvariable('place') || '/anchor-study.csv',
  types = {'measure': 'VARCHAR', 'area_code': 'VARCHAR', 'period': 'VARCHAR', 'value': 'DOUBLE', 'standing': 'VARCHAR'})
WHERE standing = 'used';

CREATE TABLE study_year AS
SELECT s.area_code, s.period, s.value AS share, l.value * 1e6 AS published_local,
  coalesce(t.value * 1e6, l.value * 1e6 / (s.value / 100)) AS total
FROM study s
LEFT JOIN study l ON l.measure = 'local' AND l.area_code = s.area_code AND l.period = s.period
LEFT JOIN study t ON t.measure = 'total' AND t.area_code = getvariable('place') AND t.period = s.period
WHERE s.measure = 'share';

INSERT INTO audited
SELECT 'anchor-spend-local-share', area_code, period, share, NULL, NULL, NULL, NULL, published_local, total FROM study_year
UNION ALL
SELECT 'anchor-spend-local', area_code, period, coalesce(published_local, total * share / 100), NULL, NULL, NULL, NULL, NULL, NULL
FROM study_year
UNION ALL
SELECT 'anchor-spend-total', area_code, period, total, NULL, NULL, NULL, NULL, NULL, NULL FROM study_year
UNION ALL
SELECT 'anchor-spend-local-real', area_code, y.period,
  coalesce(published_local, total * share / 100) * b.level / d.level, NULL, NULL, NULL, NULL, NULL, NULL
FROM study_year y
JOIN (SELECT financial_year, "index" AS level FROM read_csv(getvariable('data') || '/england/gdp-deflator.csv',
        types = {'financial_year': 'VARCHAR', 'index': 'DOUBLE'})) d ON d.financial_year = y.period
JOIN (SELECT financial_year, "index" AS level FROM read_csv(getvariable('data') || '/england/gdp-deflator.csv',
        types = {'financial_year': 'VARCHAR', 'index': 'DOUBLE'})) b
  ON b.financial_year = (SELECT max(period) FROM study_year);
