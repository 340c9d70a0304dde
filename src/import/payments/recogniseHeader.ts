import type { Body } from '../../tables/spend/Body.ts';
import { REGISTERS } from '../../tables/spend/paymentColumns.ts';
import type { PaymentField } from '../../tables/spend/spendFields.ts';
import { HEADINGS } from './headings.ts';
import type { ColumnField, Layout } from './Layout.ts';
import { plainHeading } from './plainHeading.ts';

interface Known {
  field: ColumnField;
  rank: number;
}

/** VAT that stays in a net amount, too, and what is no sum of VAT. */
const OTHER_VAT = /recover|reclaim|cannot|rate|code|%/i;

/** A column by its heading and its place, as "columns" in bodies.json may tell two of one heading apart: "Amount (column 4)". */
export function numberedHeading(heading: string, column: number): string {
  return `${heading.trim()} (column ${column + 1})`;
}

/** Fields that are the amount of a row, one way or another. */
const AMOUNTS: ReadonlySet<ColumnField> = new Set(['net', 'gross', 'debit', 'credit']);

/** The names this body's headings may have: its own mapping first, then the table all bodies share. */
export class HeadingNames {
  readonly #own: ReadonlyMap<string, Known>;
  readonly #vat: Body['vat'];

  constructor(body: Pick<Body, 'columns' | 'vat'>) {
    this.#own = new Map(
      Object.entries(body.columns).map(([name, field]) => [
        plainHeading(name),
        { field, rank: -1 },
      ]),
    );
    this.#vat = body.vat;
  }

  fieldOf(heading: string): Known | undefined {
    const known = this.#known(heading);
    if (known !== undefined) return known;
    // "3. Supplier name" or "A) Supplier name"; "Supplier name / Enw'r cyflenwr".
    const unnumbered = heading.replace(/^\s*(\d{1,2}|[a-z])\s*[.):-]\s*/i, '');
    return [unnumbered, ...unnumbered.split(/[/|\n]| - /)]
      .map((part) => this.#known(part))
      .find((part) => part !== undefined);
  }

  #known(heading: string): Known | undefined {
    const plain = plainHeading(heading);
    return this.#own.get(plain) ?? HEADINGS.get(plain);
  }

  /** How many different fields a row's cells name: the row with most is the header. */
  score(cells: readonly string[]): number {
    const fields = new Set<string>();
    for (const cell of cells) {
      if (cell.length > 60) continue;
      const known = this.fieldOf(cell);
      if (known !== undefined && cell.trim() !== '')
        fields.add(AMOUNTS.has(known.field) ? 'amount' : known.field);
    }
    return fields.size;
  }

  /** What a header says of its columns; the fields of `Required` that it lacks are named. A `month` stands in for a date. */
  layout(
    headings: readonly string[],
    headerRow: number,
    month: string | null = null,
  ): Layout | ({ lacks: string[] } & Pick<Layout, 'unknown'>) {
    const columns = new Map<ColumnField, { column: number; rank: number }[]>();
    const unknown: { heading: string; column: number }[] = [];
    for (const [column, heading] of headings.entries()) {
      if (heading.trim() === '') continue;
      const known =
        this.#own.get(plainHeading(numberedHeading(heading, column))) ?? this.fieldOf(heading);
      if (known === undefined) {
        unknown.push({ heading: heading.trim().slice(0, 60), column });
      } else
        columns.set(known.field, [
          ...(columns.get(known.field) ?? []),
          { column, rank: known.rank },
        ]);
    }
    const best = (field: PaymentField) =>
      [...(columns.get(field) ?? [])].sort((a, b) => a.rank - b.rank)[0]?.column ?? -1;
    const all = (field: PaymentField) => (columns.get(field) ?? []).map(({ column }) => column);
    const order: readonly Layout['amountKind'][] =
      this.#vat === 'included'
        ? ['gross', 'amount', 'net', 'debit']
        : this.#vat === 'excluded'
          ? ['net', 'amount', 'gross', 'debit']
          : ['amount', 'net', 'gross', 'debit'];
    const known = order.find((field) => best(field) !== -1);
    // Credits alone are believed of an officer's own word only: their debits may stand under a heading nobody knows.
    const ownCredit =
      known === undefined
        ? columns.get('credit')?.find(({ rank }) => rank === -1)?.column
        : undefined;
    const amountKind = known ?? (ownCredit === undefined ? 'amount' : 'debit');
    const amount = ownCredit ?? best(amountKind);
    const found = { date: best('date'), payee: best('payee'), amount };
    const lacks = Object.entries(found).flatMap(([field, column]) =>
      column === -1 && !(field === 'date' && month !== null) ? [field] : [],
    );
    if (lacks.length > 0) return { lacks, unknown };
    return {
      headerRow,
      headings,
      ...found,
      amountKind,
      credit: ownCredit ?? (amountKind === 'debit' ? best('credit') : -1),
      sign: best('sign'),
      transaction: best('transaction'),
      line: best('line'),
      department: all('department'),
      category: all('category'),
      description: all('description'),
      currency: best('currency'),
      numbers: REGISTERS.flatMap((register) =>
        all(`${register}-number`).map((column) => ({ register, column })),
      ),
      postcode: best('postcode'),
      town: best('town'),
      body: best('body'),
      transactionType: best('type'),
      dateOrder: 'day first',
      dateForm: 'numbers',
      creditNotes: best('type') === -1 ? [] : [best('type')],
      vat: all('vat').find((column) => !OTHER_VAT.test(headings[column] ?? '')) ?? -1,
      vatTurn: null,
      otherAmounts: (['net', 'gross', 'amount'] as const).flatMap((kind) =>
        all(kind)
          .filter((column) => column !== found.amount)
          .map((column) => ({ kind, column })),
      ),
      mostCells: null,
      doubles: (['date', 'payee', 'amount'] as const).flatMap((field) => {
        const same = columns.get(field === 'amount' ? amountKind : field) ?? [];
        const read = same.find(({ column }) => column === found[field]);
        return same
          .filter(({ column, rank }) => rank === read?.rank && column !== read.column)
          .map(({ column }) => ({ field, column }));
      }),
      month: found.date === -1 ? month : null,
      unknown,
    };
  }
}
