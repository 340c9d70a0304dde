-- Where the council's payments went, from its largest payees and the addresses known of them.

-- What is said in several ways in published names, said in one.
CREATE MACRO plain_name(name) AS trim(regexp_replace(
  regexp_replace(regexp_replace(trim(
    regexp_replace(regexp_replace(replace(upper(strip_accents(name)), '&', ' AND '), '[''’`´.]', '', 'g'),
      '[^A-Z0-9]+', ' ', 'g')),
    '\bLIMITED\b', 'LTD', 'g'), '\bCOMPANY\b', 'CO', 'g'), '^THE ', ''));

CREATE TABLE supplier AS
SELECT payee, string_split(coalesce(aliases, ''), '|') AS aliases, name, post_town, ring, ward_code, strength,
  owner_class, owner_since, owner_strength
FROM read_csv(getvariable('suppliers'), all_varchar = true);

CREATE TABLE listed_payee AS
SELECT period, payee, payee_kind, amount_gbp, scope
FROM read_csv(getvariable('spend_payees'),
  types = {'period': 'VARCHAR', 'payee': 'VARCHAR', 'payee_kind': 'VARCHAR', 'amount_gbp': 'DECIMAL(18,2)', 'scope': 'VARCHAR'});

-- Letter for letter, else without what differs by habit, else by another name written down for it.
CREATE TABLE located AS
SELECT p.*, s.* EXCLUDE (listed, payee, aliases, choice)
FROM listed_payee p
LEFT JOIN (
  SELECT p.payee AS listed, s.*,
    row_number() OVER (PARTITION BY p.payee ORDER BY CASE WHEN s.payee = p.payee THEN 1
      WHEN plain_name(s.payee) = plain_name(p.payee) THEN 2 ELSE 3 END) AS choice
  FROM listed_payee p JOIN supplier s
    ON plain_name(s.payee) = plain_name(p.payee)
    OR plain_name(p.payee) IN (SELECT plain_name(a) FROM unnest(s.aliases) t (a) WHERE a <> '')
  WHERE p.payee_kind = 'organisation') s ON s.listed = p.payee AND s.choice = 1;

-- What the months hold and the list of the largest payees does not: it counts, and nobody knows where it went.
CREATE TABLE money AS
SELECT period, payee, payee_kind, scope, amount_gbp::DOUBLE AS gbp, true AS is_listed, name,
  CASE WHEN payee_kind IN ('individual', 'redacted') THEN 'redacted'
    WHEN ring IS NULL THEN 'unlocated' WHEN strength = 'firm' THEN ring ELSE 'weak' END AS place,
  ring AS likely,
  CASE WHEN strength = 'firm' THEN post_town END AS post_town,
  CASE WHEN strength = 'firm' THEN ward_code END AS ward_code,
  -- An owner that came within the span, or on weak evidence, is not known.
  CASE WHEN owner_strength IS DISTINCT FROM 'firm' OR owner_since > left(period, 4) || '-04' THEN 'unknown'
    ELSE CASE owner_class WHEN 'registered society' THEN 'members' WHEN 'charitable trust' THEN 'charity'
      WHEN 'public body' THEN 'public-body' WHEN 'listed company' THEN 'listed-company' WHEN 'private' THEN 'others'
      ELSE owner_class END END AS owner
FROM located
UNION ALL
SELECT (SELECT min(period) FROM listed_payee), NULL, NULL, 'in',
  (SELECT sum(amount_gbp) FROM month) - (SELECT sum(amount_gbp) FROM listed_payee), false, NULL,
  'unlocated', NULL, NULL, NULL, 'unknown'
WHERE EXISTS (FROM listed_payee);

-- As much as departments paid whose names tell of payments that buy nothing may not count of that rest.
CREATE TABLE rest_doubt AS
SELECT m.period, greatest(0, least(m.gbp, coalesce(sum(d.amount_gbp) FILTER (d.amount_gbp > 0), 0)::DOUBLE)) AS gbp
FROM money m LEFT JOIN (
  FROM read_csv(getvariable('spend_departments'), types = {'department': 'VARCHAR', 'amount_gbp': 'DECIMAL(18,2)'})
  WHERE regexp_matches(department, 'balance sheet|collection fund|precept|payroll', 'i')) d ON true
WHERE NOT m.is_listed GROUP BY m.period, m.gbp;

CREATE TABLE judged AS
SELECT m.* REPLACE (m.gbp - CASE WHEN m.is_listed THEN 0 ELSE coalesce(d.gbp, 0) END AS gbp)
FROM money m LEFT JOIN rest_doubt d USING (period)
UNION ALL
SELECT m.* REPLACE ('doubtful' AS scope, d.gbp AS gbp) FROM money m JOIN rest_doubt d USING (period)
WHERE NOT m.is_listed AND d.gbp > 0;

-- Every share with bounds: which pounds may count (in, doubtful), and whether they are inside (true, false, not known).
CREATE TABLE part AS
SELECT 'spend-local-share' AS indicator, period, scope, gbp,
  CASE WHEN place IN ('weak', 'unlocated', 'redacted') THEN NULL ELSE place = 'district' END AS inside
FROM judged WHERE scope <> 'out'
UNION ALL
SELECT 'spend-local-share-weak', period, scope, gbp,
  CASE WHEN place = 'weak' THEN likely = 'district' WHEN place IN ('unlocated', 'redacted') THEN NULL ELSE place = 'district' END
FROM judged WHERE scope <> 'out'
UNION ALL
SELECT 'spend-coverage', period, scope, gbp, place NOT IN ('weak', 'unlocated', 'redacted')
FROM judged WHERE scope <> 'out'
UNION ALL
-- Of all that may count: what is in doubt stays in the whole, and is in the ring only if it counts.
SELECT 'spend-rings-' || r.place, period, 'in', gbp,
  CASE WHEN m.place IN ('weak', 'unlocated', 'redacted') OR (m.place = r.place AND scope = 'doubtful') THEN NULL
    ELSE m.place = r.place END
FROM judged m CROSS JOIN (VALUES ('district'), ('county'), ('region'), ('uk'), ('abroad')) r (place)
WHERE scope <> 'out'
UNION ALL
SELECT 'spend-local-share-all', period, 'in', gbp,
  CASE WHEN place IN ('weak', 'unlocated', 'redacted') THEN NULL ELSE place = 'district' END
FROM money
UNION ALL
SELECT 'spend-owner-' || o.owner || '-share', period, scope, gbp,
  CASE WHEN m.owner = 'unknown' AND o.owner <> 'unknown' THEN NULL ELSE m.owner = o.owner END
FROM judged m CROSS JOIN (VALUES ('members'), ('employees'), ('charity'), ('public-body'), ('listed-company'), ('others'), ('unknown')) o (owner)
WHERE scope <> 'out'
UNION ALL
-- The listed payees that count for certain, by the boundary and by the town in the address.
SELECT 'spend-largest-in-district-share', period, 'in', gbp,
  CASE WHEN place IN ('weak', 'unlocated', 'redacted') THEN NULL ELSE place = 'district' END
FROM money WHERE scope = 'in' AND is_listed AND payee_kind = 'organisation'
UNION ALL
SELECT 'spend-largest-post-town-share', period, 'in', gbp,
  CASE WHEN place IN ('weak', 'unlocated', 'redacted') THEN NULL
    ELSE coalesce(lower(post_town) = (SELECT lower(f.content::JSON ->> '$.postTown')
      FROM read_text(getvariable('data') || '/places/' || getvariable('place') || '.json') f), false) END
FROM money WHERE scope = 'in' AND is_listed AND payee_kind = 'organisation';

-- Lower: sure to be inside, of the most that can count outside it. Upper: all that may be inside, of itself and what is
-- sure to count elsewhere.
CREATE TABLE bounds AS
WITH sums AS (
  SELECT indicator, period,
    coalesce(sum(gbp) FILTER (scope = 'in' AND inside), 0) AS l,
    coalesce(sum(gbp) FILTER (scope = 'in' AND NOT inside), 0) AS e,
    coalesce(sum(gbp) FILTER (scope = 'in' AND inside IS NULL), 0) AS u,
    coalesce(sum(gbp) FILTER (scope = 'doubtful' AND inside), 0) AS sl,
    coalesce(sum(gbp) FILTER (scope = 'doubtful' AND NOT inside), 0) AS se,
    coalesce(sum(gbp) FILTER (scope = 'doubtful' AND inside IS NULL), 0) AS su
  FROM part GROUP BY indicator, period)
SELECT *, 100 * l / (l + e + u + se + su) AS low, 100 * (l + u + sl + su) / (l + e + u + sl + su) AS high FROM sums;

-- A middle only where what is not known or in doubt is a fifth of all at most, and none of the part whose owner is not
-- known or of what is traced.
INSERT INTO audited
SELECT indicator, getvariable('place'), period,
  CASE WHEN low = high THEN low WHEN indicator IN ('spend-owner-unknown-share', 'spend-coverage') THEN NULL WHEN 100 * (u + sl + se + su) / (l + e + u + sl + se + su) <= 20 THEN (low + high) / 2 END,
  low, high, NULL, NULL, l, l + e + u + se + su
FROM bounds WHERE NOT starts_with(indicator, 'spend-rings-');

CREATE TABLE whole AS
SELECT period, sum(gbp) AS gbp
FROM money WHERE scope <> 'out' GROUP BY period;

-- A ring is known between the two ends of the bounds above, unless they meet; a place in no county has no rest of one.
-- In a list of the largest nothing tells how much of the rest was withheld.
INSERT INTO audited
WITH parts AS (
  SELECT r.place, w.period, w.gbp AS whole, r.place IN ('district', 'county', 'region', 'uk', 'abroad') AS is_ring,
    coalesce(sum(m.gbp) FILTER (CASE WHEN r.place = 'doubtful' THEN m.scope = 'doubtful'
      ELSE m.scope = 'in' AND m.place = r.place END), 0) AS gbp
  FROM whole w JOIN money m USING (period)
  CROSS JOIN (VALUES ('district'), ('county'), ('region'), ('uk'), ('abroad'), ('doubtful'), ('weak'), ('unlocated'), ('redacted')) r (place)
  WHERE r.place <> 'county' OR (SELECT county_code FROM region WHERE district_code = getvariable('place')) IS NOT NULL
  GROUP BY ALL)
SELECT 'spend-rings-' || place, getvariable('place'), p.period,
  CASE WHEN place <> 'redacted' AND NOT (is_ring AND b.low <> b.high) THEN 100 * gbp / whole END,
  CASE WHEN is_ring AND b.low <> b.high THEN b.low END,
  CASE WHEN is_ring AND b.low <> b.high THEN b.high END,
  NULL, NULL, CASE WHEN place <> 'redacted' THEN gbp END, whole
FROM parts p LEFT JOIN bounds b ON b.indicator = 'spend-rings-' || p.place AND b.period = p.period;

-- The ten largest of every choice of payees in doubt: all that are at least as large as one of them, or at most. The most
-- leaves out what may not count of the rest.
INSERT INTO audited
WITH doubted AS (SELECT period, payee, gbp FROM money WHERE scope = 'doubtful'),
choice AS (
  SELECT period, 'none' AS choice, NULL AS payee FROM (SELECT DISTINCT period FROM money)
  UNION ALL SELECT a.period, 'from ' || a.payee, b.payee FROM doubted a JOIN doubted b ON a.period = b.period AND b.gbp >= a.gbp
  UNION ALL SELECT a.period, 'to ' || a.payee, b.payee FROM doubted a JOIN doubted b ON a.period = b.period AND b.gbp <= a.gbp),
counted AS (
  SELECT c.period, c.choice, m.payee_kind, m.gbp
  FROM (SELECT DISTINCT period, choice FROM choice) c JOIN money m ON m.period = c.period AND m.scope = 'in'
  UNION ALL
  SELECT c.period, c.choice, m.payee_kind, m.gbp
  FROM choice c JOIN money m ON m.period = c.period AND m.scope = 'doubtful' AND m.payee = c.payee),
ten AS (
  SELECT period, choice, sum(gbp) FILTER (place <= 10) AS largest, sum(gbp) AS whole,
    coalesce((SELECT d.gbp FROM rest_doubt d WHERE d.period = ranked.period), 0) AS doubt
  FROM (SELECT *, CASE WHEN payee_kind = 'organisation'
      THEN row_number() OVER (PARTITION BY period, choice, payee_kind ORDER BY gbp DESC) END AS place FROM counted) ranked
  GROUP BY period, choice)
SELECT 'spend-top10-share', getvariable('place'), period,
  CASE WHEN min(largest / whole) = max(largest / (whole - doubt)) THEN 100 * min(largest / whole) END,
  100 * min(largest / whole), 100 * max(largest / (whole - doubt)), NULL, NULL,
  max(largest) FILTER (choice = 'none'), max(whole) FILTER (choice = 'none')
FROM ten GROUP BY period;

-- By ward of the address: none known is a gap, and a sum that would show what one supplier got is not given. A supplier
-- paid under several names is one.
INSERT INTO audited
WITH sellers AS (
  SELECT ward_code, period, coalesce(name, payee) AS seller, sum(round(100 * gbp)) AS pence
  FROM money WHERE scope = 'in' AND ward_code IS NOT NULL
  GROUP BY ALL),
wards AS (
  SELECT w.ward_code, p.period, count(s.seller) AS suppliers, sum(s.pence) AS pence, max(s.pence) AS largest
  FROM place_ward w CROSS JOIN (SELECT DISTINCT period FROM money) p
  LEFT JOIN sellers s USING (ward_code, period)
  GROUP BY w.ward_code, p.period)
SELECT 'spend-by-supplier-ward', ward_code, period,
  CASE WHEN suppliers >= 3 AND 5 * largest <= 4 * pence THEN pence / 100 END, NULL, NULL, NULL, NULL, NULL, NULL
FROM wards
UNION ALL
SELECT 'spend-suppliers-in-ward', ward_code, period, suppliers, NULL, NULL, NULL, NULL, NULL, NULL FROM wards;
