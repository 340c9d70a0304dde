import { z } from 'zod';
import { DataError } from '../../tables/DataError.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';

const sharedSchema = z.object({
  experimentalStatistic: z.enum(['T', 'F']),
  /** "16/04/2024"; two, parted by |, where two publishers supply the series. */
  sourceDate: z.string().min(10),
  sourceURL: z.string().min(1),
});
const metadataSchema = z.object({
  'ess-beta-metadata': z.union([z.object({ shared: sharedSchema }), sharedSchema]),
});

/** What a series' metadata say, as far as a reader has to know it. */
export interface ContextMetadata {
  /** ISO date of the release the series was taken from. */
  published: string;
  address: string;
  /** The publisher still tests the method: "official statistics in development". */
  isInDevelopment: boolean;
}

/** The metadata beside a series; throws a DataError where a field that is relied on does not hold. */
export function readContextMetadata(publication: PublicationFolder, file: string): ContextMetadata {
  const name = `${file}.json`;
  const text = publication.text(name);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DataError('not readable as JSON', String(error), { file: name });
  }
  const parsed = metadataSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new DataError('malformed metadata', issue?.message ?? '', {
      file: name,
      column: issue?.path.join('.') ?? '',
    });
  }
  const about = parsed.data['ess-beta-metadata'];
  const { experimentalStatistic, sourceDate, sourceURL } = 'shared' in about ? about.shared : about;
  const [day = ''] = sourceDate.split('|');
  const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(day);
  if (date === null)
    throw new DataError('not a date', day, { file: name, column: 'sourceDate' }, 'dd/mm/yyyy');
  return {
    published: `${date[3]}-${date[2]}-${date[1]}`,
    address: sourceURL.split('|')[0] ?? '',
    isInDevelopment: experimentalStatistic === 'T',
  };
}
