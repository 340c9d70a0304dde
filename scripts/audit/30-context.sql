-- Series by local authority: the place and the nation in every period, the areas most alike in the newest.

-- What its publisher calls unreliable is no figure; a series with limits for some areas rests on a sample and ranks none.
CREATE TABLE series AS
SELECT * REPLACE (
    CASE WHEN status IS DISTINCT FROM 'small-sample' THEN value END AS value,
    CASE WHEN status IS DISTINCT FROM 'small-sample' THEN lower END AS lower,
    CASE WHEN status IS DISTINCT FROM 'small-sample' THEN upper END AS upper),
  max(period) OVER (PARTITION BY series) AS newest, area_code LIKE 'E0%' AS is_district,
  bool_or(lower IS NOT NULL) OVER (PARTITION BY series) AS is_sampled
FROM read_csv(getvariable('data') || '/england/context.csv',
  types = {'series': 'VARCHAR', 'area_code': 'VARCHAR', 'period': 'VARCHAR', 'day': 'VARCHAR', 'value': 'DOUBLE',
    'lower': 'DOUBLE', 'upper': 'DOUBLE', 'status': 'VARCHAR'});

CREATE TABLE context_area AS
SELECT DISTINCT series, area_code, false AS is_newest_only FROM series
WHERE area_code = getvariable('place')
  -- The United Kingdom stands in where a series has no row for England.
  OR area_code = CASE WHEN series IN (SELECT series FROM series WHERE area_code = 'E92000001')
    THEN 'E92000001' ELSE 'K02000001' END
UNION ALL
SELECT DISTINCT s.series, a.area_code, true FROM series s CROSS JOIN similar_area a;

INSERT INTO audited
WITH ranked AS (
  SELECT *,
    rank() OVER (PARTITION BY series, period, is_district, value IS NULL ORDER BY value DESC) AS place,
    count(value) OVER (PARTITION BY series, period, is_district) AS of
  FROM series),
wanted AS (
  SELECT DISTINCT a.series, a.area_code, p.period
  FROM context_area a JOIN (SELECT DISTINCT series, period, newest FROM series) p USING (series)
  WHERE NOT a.is_newest_only OR p.period = p.newest)
SELECT 'context-' || w.series, w.area_code, w.period, r.value, r.lower, r.upper,
  CASE WHEN r.is_district AND NOT r.is_sampled AND r.value IS NOT NULL THEN r.place END,
  CASE WHEN r.is_district AND NOT r.is_sampled AND r.value IS NOT NULL THEN r.of END, NULL, NULL
FROM wanted w LEFT JOIN ranked r USING (series, area_code, period)
-- A nation whose series begins later is left out; a district says that it has no value.
WHERE r.series IS NOT NULL OR w.area_code LIKE 'E0%';
