import { serialiseCsv } from '../../format/csv.ts';
import type { Place } from '../../model/Place.ts';
import { DataError } from '../../tables/DataError.ts';
import { COOP_DATE_COLUMNS, coopDatesFile } from '../../tables/readCoopDates.ts';
import type { ImportResult } from '../ImportResult.ts';
import { describeSources, type PublicationEntry } from '../PublicationEntry.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyTable } from '../tidyTable.ts';

const COLUMNS = [
  'cuk_id',
  'registered_number',
  'incorporated',
  'dissolved',
  'incorporated_source',
] as const;

/** Where a date was found, by the note of whoever looked it up, in words of our own. */
const EVIDENCE = new Map([
  [
    'wc_converted 2023-06',
    'The list of workers.coop, as converted to open data in June 2023 (repository DigitalCommons/open-data, workers-coop)',
  ],
]);

/**
 * Co-operatives of a place checked by hand, `<slug>_audited.csv` → `coop-dates.csv`: the dates no edition has,
 * each with where it was found. Dates that come from an edition stay there.
 */
export function importCoopDates(
  publication: PublicationFolder,
  places: readonly Place[],
  obtained: string,
  log: (line: string) => void,
): ImportResult {
  const files = new Map<string, string>();
  const entries: PublicationEntry[] = [];
  for (const place of places) {
    const name = `${place.slug}_audited.csv`;
    if (!publication.has(name)) continue;
    const rows = tidyTable(publication, name, {
      columns: COLUMNS,
      keyColumn: 'cuk_id',
      keyName: 'organisation id',
      key: ({ cuk_id }: { cuk_id: string }) => cuk_id,
      log,
      tidy: (row) => {
        const source = row.raw('incorporated_source').trim();
        if (/^\d{4} edition$/.test(source)) return new Excluded('dated in an edition');
        if (row.raw('incorporated') === '') return new Excluded('no date found');
        const evidence = EVIDENCE.get(source);
        if (evidence === undefined)
          return row.refuse('unknown source of a date', 'incorporated_source');
        return {
          cuk_id: row.text('cuk_id'),
          registered_number: row.raw('registered_number'),
          registered: row.raw('incorporated'),
          dissolved: row.raw('dissolved'),
          evidence,
        };
      },
    });
    files.set(coopDatesFile(place.code), serialiseCsv(rows, COOP_DATE_COLUMNS));
    entries.push(entry(place, name));
  }
  if (files.size === 0)
    throw new DataError('missing file', '<slug>_audited.csv', { file: publication.folder });
  return {
    owns: [],
    files,
    sourceIds: entries.map(({ id }) => id),
    sources: describeSources(entries, publication, obtained),
  };
}

function entry(place: Place, file: string): PublicationEntry {
  return {
    id: `coop-dates-${place.slug}`,
    publisher: 'Compiled for this site',
    title: `Dates of co-operatives of ${place.name} that the editions do not have, with the evidence for each`,
    short: { publisher: 'This site', title: 'dates of co-ops' },
    edition: 'as researched',
    dataPeriod: null,
    licence: 'Facts from public sources; each row names its own',
    licenceUrl: null,
    attribution: 'Each date is shown with where it was found.',
    address: null,
    notes: ['Only dates that no edition of the list of Co-operatives UK has are kept.'],
    belongs: (name) => name === file,
  };
}
