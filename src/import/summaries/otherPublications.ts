import { plainHeading } from '../payments/plainHeading.ts';

export const REGISTER_OF_CONTRACTS = 'a register of contracts';

/** Tables councils publish beside their payments, known by headings that only they have. */
const OTHERS: readonly { what: string; headings: readonly string[] }[] = [
  {
    what: REGISTER_OF_CONTRACTS,
    headings: [
      ...['contract reference', 'contract title', 'contract description', 'start date', 'end date'],
      ...['total contract value', 'annual value', 'contract start date', 'contract end date'],
      ...['review date', 'current expiry date', 'contract duration months', 'contract value'],
    ],
  },
  {
    what: 'a register of grants',
    headings: [
      'grant purpose',
      'award date',
      'amount awarded',
      'grant programme',
      'recipient org name',
    ],
  },
  {
    what: 'a list of senior salaries',
    headings: ['job title', 'salary', 'salary band', 'grade', 'responsibilities', 'budget held'],
  },
  // Whoever lets reports be written among the downloads imports them next time.
  { what: 'a report of an import', headings: ['financial year', 'outcome', 'words'] },
  { what: 'a list of files', headings: ['file', 'original name', 'bytes', 'file name', 'url'] },
];

/** What a table is if it is plainly something else than payments; undefined if it may be payments. */
export function otherPublication(rows: readonly (readonly string[])[]): string | undefined {
  for (const row of rows) {
    const headings = new Set(row.map(plainHeading));
    const other = OTHERS.find(
      ({ headings: known }) => known.filter((name) => headings.has(name)).length >= 3,
    );
    if (other !== undefined) return other.what;
  }
  return undefined;
}
