/** The seven domains of deprivation, in the order the publications list them. */
export const DOMAIN_IDS = [
  'income',
  'employment',
  'education',
  'health',
  'crime',
  'housing',
  'environment',
] as const;
export type DomainId = (typeof DOMAIN_IDS)[number];

export interface Domain {
  id: DomainId;
  /** The official name, e.g. "Barriers to Housing and Services". */
  name: string;
  /** The name in running text, e.g. "housing and services". */
  plainName: string;
  /** What the domain measures, in one plain sentence. */
  about: string;
  /** Its weight in the Index of Multiple Deprivation, in percent; the seven add to 99.9, as published. */
  weightPct: number;
  /** How many of the domain's indicators in the 2025 edition are new or were changed since 2019, of how many. */
  changedIn2025: { changed: number; of: number };
}

/** Weights: technical reports of the 2015, 2019 and 2025 editions; changed indicators: that of 2025, as East Sussex in Figures counts them (55 in all, 20 new and 14 modified). */
export const DOMAINS: readonly Domain[] = [
  {
    id: 'income',
    name: 'Income',
    plainName: 'income',
    about: 'People on low incomes, in and out of work.',
    weightPct: 22.5,
    changedIn2025: { changed: 4, of: 9 },
  },
  {
    id: 'employment',
    name: 'Employment',
    plainName: 'employment',
    about: 'People of working age who would like to work but cannot find or do a job.',
    weightPct: 22.5,
    changedIn2025: { changed: 5, of: 12 },
  },
  {
    id: 'education',
    name: 'Education, Skills and Training',
    plainName: 'education and skills',
    about: 'Children’s attainment and adults without qualifications.',
    weightPct: 13.5,
    changedIn2025: { changed: 2, of: 6 },
  },
  {
    id: 'health',
    name: 'Health Deprivation and Disability',
    plainName: 'health',
    about: 'Early death, illness and disability.',
    weightPct: 13.5,
    changedIn2025: { changed: 3, of: 7 },
  },
  {
    id: 'crime',
    name: 'Crime',
    plainName: 'crime',
    about: 'The risk of being a victim of recorded crime.',
    weightPct: 9.3,
    changedIn2025: { changed: 8, of: 8 },
  },
  {
    id: 'housing',
    name: 'Barriers to Housing and Services',
    plainName: 'housing and services',
    about: 'How far away services are, and how hard it is to get a decent home.',
    weightPct: 9.3,
    changedIn2025: { changed: 6, of: 7 },
  },
  {
    id: 'environment',
    name: 'Living Environment',
    plainName: 'living environment',
    about: 'The condition of homes, air quality and road accidents.',
    weightPct: 9.3,
    changedIn2025: { changed: 6, of: 6 },
  },
];
