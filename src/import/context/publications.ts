import { formatDate } from '../../format/date.ts';
import {
  CONTEXT_SERIES,
  DEFLATOR_SOURCE,
  RESIDENTS_SOURCE,
} from '../../tables/context/contextSeries.ts';
import { WARD_CLAIMANTS_SOURCE } from '../../tables/context/wardClaimants.ts';
import type { PublicationEntry } from '../PublicationEntry.ts';
import type { ContextMetadata } from './readContextMetadata.ts';
import { DEFLATOR_INPUT } from './readDeflator.ts';

const LICENCE = {
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};
const ONS = 'Office for National Statistics';
const ONS_ATTRIBUTION =
  'Source: Office for National Statistics licensed under the Open Government Licence v3.0.';

const SUSPENDED =
  'Updates are suspended: fewer people answer the survey, and its results are being weighted anew. Changes from one year to the next need particular care.';

interface Known {
  publisher: string;
  title: string;
  short: { publisher: string; title: string };
  dataPeriod: string;
  notes: readonly string[];
}

/** What is known of each series beyond its metadata; caveats in our own words. */
const KNOWN: Readonly<Record<string, Known>> = {
  'ons-employment-rate': {
    publisher: ONS,
    title: 'Employment rate by local authority (Annual Population Survey)',
    short: { publisher: 'ONS', title: 'Annual Population Survey' },
    dataPeriod: '2004 to 2023',
    notes: [
      'People aged 16 to 64 with a job, out of all of that age, from a survey of households.',
      SUSPENDED,
    ],
  },
  'ons-modelled-unemployment': {
    publisher: ONS,
    title: 'Modelled unemployment rate by local authority',
    short: { publisher: 'ONS', title: 'modelled unemployment' },
    dataPeriod: '2004 to 2023',
    notes: [
      'The survey alone is too small for a district, so the publisher’s model leans on the count of claimants as well. The limits are the model’s.',
      SUSPENDED,
    ],
  },
  'ons-claimant-count': {
    publisher: ONS,
    title: 'Claimant Count by local authority',
    short: { publisher: 'ONS', title: 'Claimant Count' },
    dataPeriod: '2001 to 2025',
    notes: [
      'A count of claims, not a survey, so without limits; divided by the residents aged 16 to 64 of the latest mid-year estimate the publisher used.',
      'Who has to claim changed with Universal Credit, which came in between 2013 and 2018: a rise over those years can be a change of rules. Some claimants are counted twice, about 1 to 1.5 in 100.',
    ],
  },
  'ons-median-weekly-pay': {
    publisher: ONS,
    title: 'Gross median weekly pay by place of residence (Annual Survey of Hours and Earnings)',
    short: { publisher: 'ONS', title: 'Annual Survey of Hours and Earnings' },
    dataPeriod: 'April of each year, 2008 to 2025',
    notes: [
      'All employee jobs, full-time and part-time, by where the employee lives; the self-employed are not in it. Pounds of the time, not adjusted for prices.',
      '2025 is provisional; 2024 was revised.',
    ],
  },
  'ons-household-income': {
    publisher: ONS,
    title: 'Gross disposable household income per head by local authority',
    short: { publisher: 'ONS', title: 'household income' },
    dataPeriod: '1997 to 2023',
    notes: [
      'An account, not a survey of households: national totals shared out among areas. No limits are published. Pounds of the time, not adjusted for prices.',
      '2023 is provisional; earlier years are revised with each release.',
    ],
  },
  'dwp-child-poverty': {
    publisher: 'Department for Work and Pensions',
    title: 'Children in low income families: local area statistics',
    short: { publisher: 'DWP', title: 'Children in low income families' },
    dataPeriod: '2021-22 to 2024-25',
    notes: [
      'Children under 16 in families with less than 60% of the middle household income of the United Kingdom. A national survey sets the total; records of benefits and earnings share it out among areas. No limits are published.',
      'All years are provisional. How many children there are comes from the population estimates up to mid-2024. The file obtained has the United Kingdom and no value for England.',
    ],
  },
  'ons-personal-wellbeing': {
    publisher: ONS,
    title: 'Personal wellbeing by local authority (Annual Population Survey)',
    short: { publisher: 'ONS', title: 'personal wellbeing' },
    dataPeriod: '2011-12 to 2022-23',
    notes: [
      'Means of answers from 0 to 10, people aged 16 and over. A district’s sample is a few hundred people or fewer.',
      'The release of November 2023 is the last in this file.',
    ],
  },
};

/** The publications of a folder with these metadata, by file; files that were not read are left out later. */
export function contextPublications(
  metadata: ReadonlyMap<string, ContextMetadata>,
): PublicationEntry[] {
  const entries = new Map<string, PublicationEntry>();
  for (const { sourceId, file } of CONTEXT_SERIES) {
    const known = KNOWN[sourceId];
    const about = metadata.get(file);
    if (known === undefined) throw new Error(`publication without a description: ${sourceId}`);
    if (about === undefined) continue;
    entries.set(sourceId, {
      ...LICENCE,
      id: sourceId,
      publisher: known.publisher,
      title: known.title,
      short: known.short,
      edition: formatDate(about.published),
      dataPeriod: known.dataPeriod,
      attribution:
        known.publisher === ONS
          ? ONS_ATTRIBUTION
          : `Source: ${known.publisher}. Contains public sector information licensed under the Open Government Licence v3.0.`,
      address: about.address,
      notes: [
        ...known.notes,
        ...(about.isInDevelopment
          ? [
              'The publisher calls these official statistics in development: the method is still being tested.',
            ]
          : []),
      ],
      belongs: (name) => name === `${file}.csv` || name === `${file}.json`,
    });
  }
  return [...entries.values(), DEFLATOR_PUBLICATION, RESIDENTS_PUBLICATION, CLAIMANTS_PUBLICATION];
}

export const DEFLATOR_PUBLICATION: PublicationEntry = {
  ...LICENCE,
  id: `${DEFLATOR_SOURCE}-2026-03`,
  publisher: 'HM Treasury',
  title: 'GDP deflators at market prices and money GDP',
  edition: 'March 2026',
  dataPeriod: 'financial years from 2000-01; 2025-26 on are forecasts',
  attribution:
    'Source: HM Treasury. Contains public sector information licensed under the Open Government Licence v3.0.',
  address: 'https://www.gov.uk/government/collections/gdp-deflators-at-market-prices-and-money-gdp',
  notes: [
    'One vintage, 2024-25 = 100. Forecasts are those of the Office for Budget Responsibility of March 2026, chained on by whoever compiled the file.',
    'Obtained from a third party’s copy, not from the Treasury’s own workbook.',
  ],
  belongs: (name) => name === DEFLATOR_INPUT,
};

const CLAIMANTS_PUBLICATION: PublicationEntry = {
  ...LICENCE,
  id: WARD_CLAIMANTS_SOURCE,
  publisher: 'Department for Work and Pensions',
  title: 'Claimants of out-of-work benefits by ward, through Nomis',
  short: { publisher: 'DWP', title: 'claimants by ward' },
  edition: 'as compiled in March 2026',
  dataPeriod: 'January 2026',
  attribution:
    'Source: Department for Work and Pensions. Contains public sector information licensed under the Open Government Licence v3.0.',
  address: null,
  notes: [
    'Counts are rounded to 5. The rate is of residents aged 16 to 64, as Nomis gives it; the file does not carry that number of residents.',
    'Obtained from a third party’s compilation of March 2026.',
  ],
  belongs: (name) => name.startsWith('ward_claimants_'),
};

const RESIDENTS_PUBLICATION: PublicationEntry = {
  ...LICENCE,
  id: RESIDENTS_SOURCE,
  publisher: ONS,
  title: 'Mid-year estimates of residents of the district',
  edition: 'two vintages and the census of 2021',
  dataPeriod: '2010 to 2024',
  attribution: ONS_ATTRIBUTION,
  address: null,
  notes: [
    'Estimates made before and after the census of 2021 differ for the same year; each row names its vintage, and no figure mixes them.',
    'Obtained from a third party’s copy.',
  ],
  belongs: (name) => name.startsWith('population_district_'),
};
