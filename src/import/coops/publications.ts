import { COORDINATES_SOURCE, coopSourceId } from '../../model/CoopEdition.ts';
import type { PublicationEntry } from '../PublicationEntry.ts';
import { DATED_LAYOUT } from './datedLayout.ts';
import { LISTED_LAYOUT } from './listedLayout.ts';
import { MUTUALS_LAYOUT } from './mutualsLayout.ts';
import { COORDINATE_CACHE } from './readCoordinates.ts';

const OPEN_GOVERNMENT_LICENCE = {
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

/** The publications a folder with these files may hold; editions are known by the year in a file's name. */
export function coopPublications(names: readonly string[]): PublicationEntry[] {
  return [
    ...names.flatMap((name): PublicationEntry[] => {
      const dated = DATED_LAYOUT.fileName.exec(name)?.[1];
      if (dated !== undefined) return [coopsUk(name, dated, true)];
      const listed = LISTED_LAYOUT.fileName.exec(name)?.[1];
      if (listed !== undefined) return [coopsUk(name, listed, false)];
      const register = MUTUALS_LAYOUT.fileName.exec(name)?.[1];
      return register === undefined ? [] : [mutualsRegister(name, register)];
    }),
    {
      ...OPEN_GOVERNMENT_LICENCE,
      id: COORDINATES_SOURCE,
      publisher: 'Ordnance Survey',
      title:
        'Coordinates of postcode units, as kept with the 2016 edition of the co-operative data',
      edition: '2016',
      dataPeriod: '2016',
      attribution: 'Contains OS data © Crown copyright and database right 2016.',
      address: null,
      notes: [
        'The file names no licence of its own; it holds the coordinates Ordnance Survey publishes as open data for postcode units.',
      ],
      belongs: (name) => name === COORDINATE_CACHE,
    },
  ];
}

function coopsUk(file: string, edition: string, isDated: boolean): PublicationEntry {
  return {
    id: coopSourceId(edition),
    publisher: 'Co-operatives UK',
    title: 'Open data on the UK co-operative economy',
    edition,
    dataPeriod: null,
    licence: 'Open Data Commons Attribution License (ODC-By) v1.0',
    licenceUrl: 'https://opendatacommons.org/licenses/by/1-0/',
    attribution: `Contains information from the open data of Co-operatives UK, edition of ${edition}, which is made available under the ODC Attribution License.`,
    address: null,
    notes: [
      isDated
        ? 'Active and ended organisations with status and dates of registration and dissolution; dissolutions before 2011 are absent.'
        : 'A listing of live organisations, without dates and without contact details.',
      'Some letters were lost before the file was obtained; these rows are marked.',
    ],
    belongs: (name) => name === file,
  };
}

function mutualsRegister(file: string, edition: string): PublicationEntry {
  return {
    ...OPEN_GOVERNMENT_LICENCE,
    id: `fca-mutuals-${edition}`,
    publisher: 'Financial Conduct Authority',
    title: 'Mutuals Public Register',
    edition,
    dataPeriod: edition,
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0.',
    address: 'https://mutuals.fca.org.uk/',
    notes: ['Only co-operative and community benefit societies and credit unions are kept.'],
    belongs: (name) => name === file,
  };
}
