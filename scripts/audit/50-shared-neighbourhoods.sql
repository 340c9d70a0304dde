-- Where a district has fewer LSOAs than wards, its wards are parts of the same few, and none that rests on them is ranked.
-- Claimants are counted by ward.
UPDATE audited SET rank = NULL, rank_of = NULL
WHERE area_code IN (FROM place_ward) AND indicator <> 'claimant-rate'
  AND getvariable('place') NOT IN (SELECT district_code FROM district_size);
