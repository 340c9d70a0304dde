import {
  deprivationSourceId,
  EDITIONS,
  type Edition,
  editionById,
  OFFICIAL_SUMMARY_SOURCE,
} from '../../model/Edition.ts';
import type { PublicationEntry } from '../PublicationEntry.ts';
import { OFFICIAL_SUMMARY_2015 } from './readOfficialSummary.ts';

export const editionFile = (edition: Edition) => `lsoa_england_${edition.id}.csv`;

/** One entry an edition. The deciles of the files are not kept: they follow from the ranks. */
const EDITION_PUBLICATIONS: readonly PublicationEntry[] = EDITIONS.map((edition) => ({
  id: deprivationSourceId(edition),
  publisher: edition.publisher,
  title: `English Indices of Deprivation ${edition.id}`,
  // One department under three names: in short by today’s.
  short: { publisher: 'MHCLG', title: 'English Indices of Deprivation' },
  edition: edition.id,
  dataPeriod: `mostly ${edition.dataPeriod}`,
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: `${edition.publisher}, English Indices of Deprivation ${edition.id}. Contains public sector information licensed under the Open Government Licence v3.0.`,
  address: edition.address,
  notes: [...edition.notes],
  belongs: (name) => name === editionFile(edition),
}));

const OF_2015 = editionById('2015');

const OFFICIAL_SUMMARY: PublicationEntry = {
  id: OFFICIAL_SUMMARY_SOURCE,
  publisher: OF_2015.publisher,
  title: 'English Indices of Deprivation 2015, File 10: local authority district summaries',
  edition: '2015',
  dataPeriod: 'mostly 2012/13',
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: `${OF_2015.publisher}, English Indices of Deprivation 2015. Contains public sector information licensed under the Open Government Licence v3.0.`,
  address: OF_2015.address,
  notes: ['No figure rests on it: it is what our own district measures are proved against.'],
  belongs: (name) => name === OFFICIAL_SUMMARY_2015,
};

export const DEPRIVATION_PUBLICATIONS: readonly PublicationEntry[] = [
  ...EDITION_PUBLICATIONS,
  OFFICIAL_SUMMARY,
];
