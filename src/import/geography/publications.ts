import type { PublicationEntry } from '../PublicationEntry.ts';
import { DISTRICT_BOUNDARIES } from './readDistrictBoundaries.ts';
import { EXACT_LOOKUP } from './readExactLookup.ts';
import { LSOA_BOUNDARIES } from './readLsoaBoundaries.ts';
import { LSOA_POPULATION } from './readLsoaPopulation.ts';
import { OLD_LOOKUP } from './readOldLookup.ts';
import { SIMILAR_AREAS } from './readPublishedSimilarAreas.ts';
import { WARD_BOUNDARIES } from './readWardBoundaries.ts';
import { WARD_TABLE } from './readWardTable.ts';

export const WEIGHTS_2011 = 'lsoa11_to_ward_postcode_weights_codepoint_2025-10.csv';
export const WEIGHTS_2021 = 'lsoa21_to_ward_postcode_weights_codepoint_2025-10.csv';

/** Files cut for one place stand in a folder called by the place's slug, and mostly end with it. */
export const PLACE_FILES = {
  bestFit2011: (slug: string) => `${slug}/lsoa11_to_ward19_${slug}.csv`,
  bestFit2021: (slug: string) => `${slug}/lsoa21_lookup_${slug}.csv`,
  households: (slug: string) => `${slug}/lsoa21_to_ward25_household_weights.csv`,
  residents: (slug: string) => `${slug}/ward_population_census2021_nomis.csv`,
};

const ONS = {
  publisher: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution:
    'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2025.',
  address: null,
};

const POSTCODE_ATTRIBUTION =
  'Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.';

export const GEOGRAPHY_PUBLICATIONS: readonly PublicationEntry[] = [
  {
    ...ONS,
    id: 'ons-wards-2025',
    title: 'Electoral wards of England, boundaries of 2025',
    short: { publisher: 'ONS', title: 'wards' },
    edition: '2025',
    dataPeriod: '2025',
    notes: [
      'The boundaries are generalised to 20 metres and clipped to the coast.',
      'The district boundaries were dissolved from the wards; they serve as a check that the wards tile them and are not kept.',
    ],
    belongs: (name) => [WARD_TABLE, WARD_BOUNDARIES, DISTRICT_BOUNDARIES].includes(name),
  },
  {
    ...ONS,
    id: 'ons-lsoa-2021',
    title: 'Lower layer Super Output Areas of England, generalised clipped boundaries',
    edition: '2021',
    dataPeriod: '2021',
    notes: [
      'The boundaries are generalised to 20 metres and clipped to the coast, and kept to about one metre.',
      'In five places two neighbouring areas share a patch in the published file; nothing is measured from these boundaries.',
    ],
    belongs: (name) => name === LSOA_BOUNDARIES,
  },
  {
    ...ONS,
    id: 'code-point-weights-2025-10',
    publisher: 'Ordnance Survey',
    title: 'Code-Point Open: live postcodes by neighbourhood and ward',
    short: { publisher: 'OS', title: 'Code-Point Open' },
    edition: 'October 2025',
    dataPeriod: 'October 2025',
    attribution: POSTCODE_ATTRIBUTION,
    notes: [
      'Derived, not published as such: each live postcode of Code-Point Open was placed in its LSOA by its point and counted by ward.',
      'The shares were checked against the counts, and only the counts are kept.',
      'LSOAs nest in districts: postcodes that came out in another district’s ward are misplaced by a few metres: they are counted and left out.',
    ],
    belongs: (name) => name === WEIGHTS_2011 || name === WEIGHTS_2021,
  },
  {
    ...ONS,
    id: 'ons-lsoa11-lsoa21',
    title: 'Lower layer Super Output Areas of 2011 to those of 2021, exact fit lookup',
    edition: '2022',
    dataPeriod: '2011 and 2021',
    notes: [
      'Only the rows of England are kept. The districts of this file are those of 2022 and are not used.',
    ],
    belongs: (name) => name === EXACT_LOOKUP,
  },
  {
    ...ONS,
    id: 'ons-lsoa01-lsoa11',
    title: 'Lower layer Super Output Areas of 2001 to those of 2011, lookup',
    edition: '2011',
    dataPeriod: '2001 and 2011',
    notes: [
      'From a public copy that lacks four areas of 2011 (E01032522, E01032540, E01032608, E01033730): nothing is carried over to them.',
    ],
    belongs: (name) => name === OLD_LOOKUP,
  },
  {
    ...ONS,
    id: 'ons-lsoa-population',
    title: 'Population of Lower layer Super Output Areas',
    edition: 'not stated in the file',
    dataPeriod: null,
    notes: [
      'The file does not state its date; its total agrees with mid-2022.',
      'Ward populations are derived: the population of each LSOA is shared out by its live postcodes. They are estimates of this site, not official statistics.',
    ],
    belongs: (name) => name === LSOA_POPULATION,
  },
  {
    ...ONS,
    id: 'ons-similar-areas',
    title: 'Statistical nearest neighbours of local authorities',
    edition: 'not stated in the file',
    dataPeriod: null,
    notes: [
      'For each district the ten council areas most like it over all measures together, in the order published. Upper-tier councils and combined authorities in the lists are left out.',
    ],
    belongs: (name) => name === SIMILAR_AREAS,
  },
  {
    ...ONS,
    id: 'ons-best-fit-2019',
    title: 'Lower layer Super Output Areas of 2011 to wards, best fit lookup',
    edition: '2019',
    dataPeriod: '2019',
    notes: [
      'Each LSOA counts wholly to one ward; used only to test how much the way of sharing out matters.',
    ],
    belongs: (name) => name.includes('/lsoa11_to_ward19_'),
  },
  {
    ...ONS,
    id: 'ons-best-fit-2024',
    title: 'Lower layer Super Output Areas of 2021 to wards, best fit lookup',
    edition: '2024',
    dataPeriod: '2024',
    notes: [
      'Each LSOA counts wholly to one ward; used only to test how much the way of sharing out matters.',
    ],
    belongs: (name) => name.includes('/lsoa21_lookup_'),
  },
  {
    ...ONS,
    id: 'census-2021-households',
    title: 'Census 2021, households by Lower layer Super Output Area and ward',
    edition: '2021',
    dataPeriod: 'Census 2021',
    notes: [
      'Derived from the households of Output Areas of 2011: where these were split or merged by 2021, the parts do not add up to the households of the LSOA exactly.',
    ],
    belongs: (name) => name.endsWith('/lsoa21_to_ward25_household_weights.csv'),
  },
  {
    ...ONS,
    id: 'census-2021-wards',
    title: 'Census 2021, usual residents by ward',
    edition: '2021',
    dataPeriod: 'Census 2021',
    notes: [],
    belongs: (name) => name.endsWith('/ward_population_census2021_nomis.csv'),
  },
];
