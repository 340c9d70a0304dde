import type { DataFolder } from '../DataFolder.ts';
import { normalPostcode } from '../normalPostcode.ts';

/** Where evidence of a registered office begins. */
export const REGISTER_ADDRESS =
  'https://find-and-update.company-information.service.gov.uk/company/';

export const REGISTERED_OFFICES_FILE = 'registered-offices.csv';
export const REGISTERED_OFFICE_COLUMNS = ['number', 'name', 'postcode', 'post_town'] as const;

/** A company's office as the public register has it. No person of a company is kept. */
export interface RegisteredOffice {
  /** e.g. "02535986" */
  number: string;
  name: string;
  postcode: string;
  postTown: string;
}

/** The registered offices kept for a place, by number; none where no register was imported. */
export function readRegisteredOffices(
  folder: DataFolder,
  placeCode: string,
): Map<string, RegisteredOffice> {
  const file = `places/${placeCode}/${REGISTERED_OFFICES_FILE}`;
  if (!folder.has(file)) return new Map();
  const offices = folder.table(file, {
    columns: REGISTERED_OFFICE_COLUMNS,
    keyColumn: 'number',
    keyName: 'company',
    key: ({ number }: RegisteredOffice) => number,
    read: (row) => {
      const postcode = row.raw('postcode');
      if (normalPostcode(postcode) !== postcode) row.refuse('malformed postcode', 'postcode');
      return {
        number: row.text('number'),
        name: row.text('name'),
        postcode,
        postTown: row.raw('post_town'),
      };
    },
  });
  return new Map(offices.map((office) => [office.number, office]));
}
