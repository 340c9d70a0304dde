-- Where the council's payments went, from its largest payees and the addresses known of them.

-- What is said in several ways in published names, said in one.
CREATE MACRO plain_name(name) AS trim(regexp_replace(
  regexp_replace(regexp_replace(trim(
    regexp_replace(regexp_replace(replace(upper(strip_accents(name)), '&', ' AND '), '[''’`´.]', '', 'g'),
      '[^A-Z0-9]+', ' ', 'g')),
    '\bLIMITED\b', 'LTD', 'g'), '\bCOMPANY\b', 'CO', 'g'), '^THE ', ''));

CREATE TABLE supplier AS
SELECT payee, string_split(coalesce(aliases, ''), '|') AS aliases, name, post_town, ring, ward_code
FROM read_csv(getvariable('data') || '/places/' || getvariable('place') || '/suppliers.csv', all_varchar = true);

CREATE TABLE listed_payee AS
SELECT period, payee, payee_kind, amount_gbp, scope = 'in' AS is_in
FROM read_csv(getvariable('data') || '/places/' || getvariable('place') || '/spend-payees.csv',
  types = {'payee': 'VARCHAR', 'amount_gbp': 'DECIMAL(18,2)'});

-- Letter for letter, else without what differs by habit, else by another name written down for it.
CREATE TABLE located AS
SELECT p.*, s.name, s.post_town, s.ward_code,
  CASE WHEN p.payee_kind <> 'organisation' THEN 'redacted' ELSE coalesce(s.ring, 'unlocated') END AS place
FROM listed_payee p
LEFT JOIN (
  SELECT p.payee AS listed, s.*,
    row_number() OVER (PARTITION BY p.payee ORDER BY CASE WHEN s.payee = p.payee THEN 1
      WHEN plain_name(s.payee) = plain_name(p.payee) THEN 2 ELSE 3 END) AS choice
  FROM listed_payee p JOIN supplier s
    ON plain_name(s.payee) = plain_name(p.payee)
    OR plain_name(p.payee) IN (SELECT plain_name(a) FROM unnest(s.aliases) t (a) WHERE a <> '')
  WHERE p.payee_kind = 'organisation') s ON s.listed = p.payee AND s.choice = 1;

-- What the months hold and the list of the largest payees does not: it went to payees nobody named.
CREATE TABLE rest AS
SELECT (SELECT min(period) FROM listed_payee) AS period,
  (SELECT sum(amount_gbp) FROM month) - (SELECT sum(amount_gbp) FROM listed_payee) AS amount_gbp;

CREATE TABLE money AS
SELECT period, place, is_in, payee, payee_kind, name, post_town, ward_code, amount_gbp::DOUBLE AS gbp, true AS is_listed FROM located
UNION ALL
SELECT period, 'unlocated', true, NULL, NULL, NULL, NULL, NULL, amount_gbp, false FROM rest;

-- Lower: known to be here. Upper: with all whose place is not known. A middle only where that is a fifth at most.
CREATE MACRO middle(inside, open, whole) AS
  CASE WHEN 100 * open / whole <= 20 THEN 100 * inside / whole + 50 * open / whole END;

INSERT INTO audited
WITH sums AS (
  SELECT 'spend-local-share' AS indicator, period, sum(gbp) FILTER (place = 'district') AS inside,
    sum(gbp) FILTER (place IN ('unlocated', 'redacted')) AS open, sum(gbp) AS whole
  FROM money WHERE is_in GROUP BY period
  UNION ALL
  SELECT 'spend-local-share-all', period, sum(gbp) FILTER (place = 'district'),
    sum(gbp) FILTER (place IN ('unlocated', 'redacted')), sum(gbp)
  FROM money GROUP BY period)
SELECT indicator, getvariable('place'), period, middle(inside, open, whole),
  100 * inside / whole, 100 * (inside + open) / whole, NULL, NULL, inside, whole
FROM sums;

INSERT INTO audited
SELECT 'spend-coverage', getvariable('place'), period, 100 * located / whole, NULL, NULL, NULL, NULL, located, whole
FROM (SELECT period, sum(gbp) FILTER (place NOT IN ('unlocated', 'redacted')) AS located, sum(gbp) AS whole
      FROM money WHERE is_in GROUP BY period);

-- In a list of the largest nothing tells how much of the rest was withheld.
INSERT INTO audited
SELECT 'spend-rings-' || r.place, getvariable('place'), m.period,
  CASE WHEN r.place <> 'redacted' THEN 100 * coalesce(sum(gbp) FILTER (m.place = r.place), 0) / sum(gbp) END,
  NULL, NULL, NULL, NULL,
  CASE WHEN r.place <> 'redacted' THEN coalesce(sum(gbp) FILTER (m.place = r.place), 0) END, sum(gbp)
FROM money m CROSS JOIN (VALUES ('district'), ('county'), ('region'), ('uk'), ('abroad'), ('unlocated'), ('redacted')) r (place)
WHERE m.is_in GROUP BY r.place, m.period;

INSERT INTO audited
SELECT 'spend-top10-share', getvariable('place'), period, 100 * sum(gbp) FILTER (place <= 10) / sum(gbp), NULL, NULL, NULL, NULL,
  sum(gbp) FILTER (place <= 10), sum(gbp)
FROM (SELECT period, gbp, CASE WHEN payee_kind = 'organisation'
        THEN row_number() OVER (PARTITION BY period, payee_kind ORDER BY gbp DESC) END AS place
      FROM money WHERE is_in)
GROUP BY period;

-- The listed payees alone, by the boundary and by the town in the address.
INSERT INTO audited
WITH town AS (
  SELECT lower(f.content::JSON ->> '$.postTown') AS name
  FROM read_text(getvariable('data') || '/places/' || getvariable('place') || '.json') f),
inside AS (
  SELECT 'spend-largest-in-district-share' AS indicator, m.*, m.place = 'district' AS is_inside FROM money m
  UNION ALL
  SELECT 'spend-largest-post-town-share', m.*, coalesce(lower(m.post_town) = town.name, false) FROM money m CROSS JOIN town)
SELECT indicator, getvariable('place'), period, 100 * known / whole, 100 * known / whole, 100 * (known + open) / whole,
  NULL, NULL, known, whole
FROM (SELECT indicator, period, coalesce(sum(gbp) FILTER (is_inside), 0) AS known,
        coalesce(sum(gbp) FILTER (place = 'unlocated' AND NOT is_inside), 0) AS open, sum(gbp) AS whole
      FROM inside WHERE is_in AND is_listed AND payee_kind = 'organisation' GROUP BY indicator, period);

-- By ward of the address: none known is a gap, and a sum that would show what one supplier got is not given.
INSERT INTO audited
WITH wards AS (
  SELECT w.ward_code, p.period, count(m.payee) AS payees, count(DISTINCT coalesce(m.name, m.payee)) AS suppliers,
    sum(m.gbp) AS gbp, max(m.gbp) AS largest
  FROM place_ward w CROSS JOIN (SELECT DISTINCT period FROM money) p
  LEFT JOIN money m ON m.ward_code = w.ward_code AND m.period = p.period AND m.is_in
  GROUP BY w.ward_code, p.period)
SELECT 'spend-by-supplier-ward', ward_code, period,
  CASE WHEN suppliers >= 3 AND largest <= 0.8 * gbp THEN gbp END, NULL, NULL, NULL, NULL, NULL, NULL
FROM wards
UNION ALL
SELECT 'spend-suppliers-in-ward', ward_code, period, payees, NULL, NULL, NULL, NULL, NULL, NULL FROM wards;
