-- What the council published by month, added up by financial year, April to March.

CREATE TABLE month AS
SELECT month, amount_gbp, left(strftime(strptime(month, '%Y-%m') - INTERVAL 3 MONTH, '%Y'), 4)::INT AS begins
FROM read_csv(getvariable('spend_months'),
  types = {'month': 'VARCHAR', 'amount_gbp': 'DECIMAL(18,2)'});

CREATE MACRO financial_year(begins) AS begins || '-' || right((begins + 1)::VARCHAR, 2);

INSERT INTO audited
SELECT 'council-spend-total', getvariable('place'), replace(month, '-', '-m'), amount_gbp, NULL, NULL, NULL, NULL, NULL, NULL
FROM month
UNION ALL
SELECT 'council-spend-total', getvariable('place'), financial_year(begins), sum(amount_gbp), NULL, NULL, NULL, NULL, NULL, NULL
FROM month GROUP BY begins
UNION ALL
SELECT 'spend-months-published', getvariable('place'), financial_year(begins), 100 * count(*)::DOUBLE / 12, NULL, NULL, NULL, NULL,
  count(*), 12
FROM month GROUP BY begins;
