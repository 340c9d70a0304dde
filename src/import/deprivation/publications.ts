import {
  deprivationSourceId,
  EDITIONS,
  type Edition,
  OFFICIAL_SUMMARY_SOURCE,
} from '../../model/Edition.ts';
import type { PublicationEntry } from '../PublicationEntry.ts';
import { OFFICIAL_SUMMARY_2015 } from './readOfficialSummary.ts';

export const editionFile = (edition: Edition) => `lsoa_england_${edition.id}.csv`;

/** The department's name has changed; these are the names it published under. */
const PUBLISHERS: Record<Edition['id'], string> = {
  '2004': 'Office of the Deputy Prime Minister',
  '2007': 'Department for Communities and Local Government',
  '2010': 'Department for Communities and Local Government',
  '2015': 'Department for Communities and Local Government',
  '2019': 'Ministry of Housing, Communities and Local Government',
  '2025': 'Ministry of Housing, Communities and Local Government',
};

/** Only pages whose address is known for certain. */
const ADDRESSES: Record<Edition['id'], string | null> = {
  '2004': null,
  '2007': null,
  '2010': 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2010',
  '2015': 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2015',
  '2019': 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019',
  '2025': 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025',
};

const OLD_LSOAS =
  'On the LSOAs of 2001, with the district codes of its time and no population denominators.';
const THREE_DOMAINS = 'Only education, housing and environment are at hand as domain ranks.';

const NOTES: Record<Edition['id'], readonly string[]> = {
  '2004': [OLD_LSOAS, THREE_DOMAINS],
  '2007': [
    OLD_LSOAS,
    THREE_DOMAINS,
    'Scores are rounded to 6 decimals: the further digits come from binary storage. The order of ranks is unchanged by it.',
  ],
  '2010': [OLD_LSOAS],
  '2015': [
    'Domain ranks are derived from the published transformed domain scores: the highest score has rank 1, and equal scores share their middle rank.',
  ],
  '2019': [],
  '2025': [
    'District codes were brought up to date: Barnsley E08000016 to E08000038, Sheffield E08000019 to E08000039.',
    'LSOA E01027305 (West Northamptonshire 048E) stands in the publication under Cherwell and is kept there in its district totals.',
  ],
};

/** One entry an edition. The deciles of the files are not kept: they follow from the ranks. */
const EDITION_PUBLICATIONS: readonly PublicationEntry[] = EDITIONS.map((edition) => ({
  id: deprivationSourceId(edition),
  publisher: PUBLISHERS[edition.id],
  title: `English Indices of Deprivation ${edition.id}`,
  // One department under three names: in short by today’s.
  short: { publisher: 'MHCLG', title: 'English Indices of Deprivation' },
  edition: edition.id,
  dataPeriod: `mostly ${edition.dataPeriod}`,
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: `${PUBLISHERS[edition.id]}, English Indices of Deprivation ${edition.id}. Contains public sector information licensed under the Open Government Licence v3.0.`,
  address: ADDRESSES[edition.id],
  notes: [...NOTES[edition.id]],
  belongs: (name) => name === editionFile(edition),
}));

const OFFICIAL_SUMMARY: PublicationEntry = {
  id: OFFICIAL_SUMMARY_SOURCE,
  publisher: PUBLISHERS['2015'],
  title: 'English Indices of Deprivation 2015, File 10: local authority district summaries',
  edition: '2015',
  dataPeriod: 'mostly 2012/13',
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: `${PUBLISHERS['2015']}, English Indices of Deprivation 2015. Contains public sector information licensed under the Open Government Licence v3.0.`,
  address: ADDRESSES['2015'],
  notes: ['No figure rests on it: it is what our own district measures are proved against.'],
  belongs: (name) => name === OFFICIAL_SUMMARY_2015,
};

export const DEPRIVATION_PUBLICATIONS: readonly PublicationEntry[] = [
  ...EDITION_PUBLICATIONS,
  OFFICIAL_SUMMARY,
];
