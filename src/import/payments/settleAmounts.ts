import { sure } from '../../model/sure.ts';
import { DataError } from '../../tables/DataError.ts';
import type { Body } from '../../tables/spend/Body.ts';
import type { Head } from './Head.ts';
import type { Layout } from './Layout.ts';
import { numberedHeading } from './recogniseHeader.ts';
import type { TwinAmounts } from './TwinAmounts.ts';
import { type VatProof, vatTurn } from './VatProof.ts';

/** What the rows of a sheet show of its columns of amounts. */
export interface ShownAmounts {
  vat: VatProof;
  twins: TwinAmounts;
}

interface Settled {
  layout: Layout;
  /** What has to be said of it. */
  notes: string[];
  /** What speaks against believing the amounts at all. */
  contradictions: string[];
}

/** Throws a DataError for two tables in one sheet: the second would be left out in silence. */
export function refuseSideBySide(head: Head, layout: Layout, file: string): void {
  const { doubles, headerRow } = layout;
  const columnOf = (field: 'date' | 'payee' | 'amount') =>
    doubles.find((double) => double.field === field)?.column;
  const columns = [columnOf('date'), columnOf('payee'), columnOf('amount')];
  const isSecond = head.cells.some(
    (cells, index) =>
      sure(head.rowNumbers[index], `number of row ${index}`) > headerRow &&
      columns.every((column) => column !== undefined && (cells[column] ?? '').trim() !== ''),
  );
  if (isSecond)
    throw new DataError(
      'two tables side by side',
      layout.headings.filter((heading) => heading.trim() !== '').join(', '),
      { file, row: headerRow },
      'save each as a file of its own',
    );
}

/**
 * Which column of amounts is read, and what VAT makes of it, once all rows are seen. Throws a DataError where two columns
 * under one heading differ and nothing shows which is which.
 */
export function settleAmounts(
  given: Layout,
  shown: ShownAmounts | null,
  body: Pick<Body, 'vat' | 'name'>,
  file: string,
): Settled {
  const { layout, notes } = ofTwins(given, shown, body.vat, file);
  const isOpen = layout.amountKind === 'amount' && layout.vat !== -1;
  const kind = isOpen ? (shown?.vat.kind ?? null) : layout.amountKind;
  const turn = layout === given ? vatTurn(kind, body.vat) : null;
  if (turn === null) return { layout, notes, contradictions: [] };
  const name = nameOf(layout, layout.amount);
  if (layout.vat !== -1) {
    const how = turn === 'to net' ? 'LESS' : 'AND';
    notes.push(
      `AMOUNTS ARE ${name} ${how} ${nameOf(layout, layout.vat)}, for the file has them ${turn === 'to net' ? 'with' : 'without'} VAT and ${body.name} publishes them ${turn === 'to net' ? 'without' : 'with'} it, as bodies.json says`,
    );
    return { layout: { ...layout, vatTurn: turn }, notes, contradictions: [] };
  }
  const [said, other] =
    turn === 'to net' ? (['with', 'without'] as const) : (['without', 'with'] as const);
  const vat = turn === 'to net' ? 'included' : 'excluded';
  return {
    layout,
    notes,
    contradictions: [
      `AMOUNTS ${said.toUpperCase()} VAT: ${name} is ${said} it, and bodies.json says that ${body.name} publishes amounts ${other} it; write "vat": "${vat}" there if that is so, or get the file with both columns`,
    ],
  };
}

/** Of two columns that differ by VAT, the one of the kind the body publishes. */
function ofTwins(
  layout: Layout,
  shown: ShownAmounts | null,
  vat: Body['vat'],
  file: string,
): Pick<Settled, 'layout' | 'notes'> {
  const twins = layout.doubles.filter(({ field }) => field === 'amount');
  const [twin] = twins;
  if (twin === undefined || shown === null || (shown.twins.areSame && twins.length === 1))
    return { layout, notes: [] };
  const { gross } = shown.twins;
  if (twins.length > 1 || gross === null || vat === 'unknown')
    throw new DataError(
      'two columns of amounts under one heading',
      [layout.amount, ...twins.map(({ column }) => column)]
        .map((column) => nameOf(layout, column))
        .join(', '),
      { file, row: layout.headerRow },
      `say which is which under "columns" in bodies.json, e.g. ${JSON.stringify({
        [numberedHeading(layout.headings[layout.amount] ?? '', layout.amount)]: 'gross',
        [numberedHeading(layout.headings[twin.column] ?? '', twin.column)]: 'net',
      })}`,
    );
  const isFirst = (gross === 'first') === (vat === 'included');
  const [read, left] = isFirst ? [layout.amount, twin.column] : [twin.column, layout.amount];
  return {
    layout: {
      ...layout,
      amount: read,
      doubles: layout.doubles.filter((double) => double !== twin),
      otherAmounts: layout.otherAmounts.filter(({ column }) => column !== read),
    },
    notes: [
      `AMOUNTS ARE ${nameOf(layout, read)}: ${nameOf(layout, left)} is the same ${vat === 'included' ? 'without' : 'with'} VAT, as their rows show`,
    ],
  };
}

function nameOf({ headings }: Layout, column: number): string {
  return `“${(headings[column] ?? '').trim()}” (column ${column + 1})`;
}
