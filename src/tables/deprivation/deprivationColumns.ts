import { DOMAIN_IDS } from '../../model/Domain.ts';

export const POPULATION_COLUMNS = [
  'population',
  'pop_0_15',
  'pop_working_age',
  'pop_60_plus',
] as const;

/** Share of residents who are income deprived, and of working age who are employment deprived, as published. */
const RATE_COLUMNS = ['income_rate', 'employment_rate'] as const;

/** The columns of every edition's tidy table; a column the edition has nothing for is empty. */
export const DEPRIVATION_COLUMNS = [
  'lsoa_code',
  'district_code',
  'score',
  'rank',
  ...DOMAIN_IDS.map((id) => `${id}_rank` as const),
  ...POPULATION_COLUMNS,
  ...RATE_COLUMNS,
] as const;
