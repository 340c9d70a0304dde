import type { CoopFlag } from '../../tables/coops/coopFlags.ts';
import { coopGroup } from '../../tables/coops/coopGroup.ts';
import type { CoopRow } from '../../tables/Tables.ts';
import { Excluded } from '../RowAccount.ts';
import { tidyRows } from '../tidyRows.ts';
import type { CoopLocator } from './CoopLocator.ts';
import type { RawCoop } from './RawCoop.ts';
import type { EditionFile } from './readCoopEdition.ts';

const LOST_CHARACTER = '\ufffd';

/** The rows of one edition, placed, with every row accounted for and the account logged. */
export function tidyCoops(
  file: EditionFile,
  locator: CoopLocator,
  log: (line: string) => void,
): CoopRow[] {
  const rows = tidyRows(file.name, file.rows, {
    key: (coop: CoopRow) => coop.cukId,
    keyName: 'organisation id',
    keyWhere: ({ row }) => ({ file: file.name, row, column: file.keyColumn }),
    log,
    tidy: (row) => {
      const raw = row.read();
      if (raw instanceof Excluded) return raw;
      const placing = locator.place(raw);
      if (placing instanceof Excluded) return placing;
      const { incorporated, dissolved, status } = raw;
      return {
        edition: file.edition,
        cukId: raw.cukId,
        name: raw.name,
        registrar: raw.registrar,
        registeredNumber: raw.registeredNumber,
        legalForm: raw.legalForm,
        sector: raw.sector,
        ownership: raw.ownership,
        group: coopGroup(raw.ownership, raw.sector),
        ...placing,
        incorporated,
        dissolved,
        status,
        flags: [...placing.flags, ...otherFlags(raw)],
      };
    },
  });
  log(`${file.name}: ${summary(rows)}`);
  return rows;
}

function otherFlags(raw: RawCoop): CoopFlag[] {
  const { incorporated, dissolved, status } = raw;
  const flags: CoopFlag[] = [];
  const isEnded = dissolved !== null;
  const isBackwards = incorporated !== null && isEnded && dissolved < incorporated;
  if ((status === 'dead') !== isEnded || isBackwards) flags.push('dates-contradict');
  if (`${raw.name}${raw.postcode}`.includes(LOST_CHARACTER)) flags.push('unreadable-character');
  return flags;
}

/** "6,418 live 5,300; located by cache 6,255, …; flags po-box 20, …" */
function summary(rows: readonly CoopRow[]): string {
  const tally = (keys: readonly string[]) =>
    [...Map.groupBy(keys, (key) => key)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { length }]) => `${key} ${length}`)
      .join(', ') || 'none';
  const located = tally(rows.map((row) => row.locatedBy ?? 'nothing'));
  const live = rows.filter((row) => row.status === 'live').length;
  return `${live} live; located by ${located}; flags ${tally(rows.flatMap((row) => row.flags))}`;
}
