-- Where the answers go.

CREATE TABLE audited (
  indicator VARCHAR, area_code VARCHAR, period VARCHAR,
  value DOUBLE, lower DOUBLE, upper DOUBLE,
  rank BIGINT, rank_of BIGINT, numerator DOUBLE, denominator DOUBLE
);
