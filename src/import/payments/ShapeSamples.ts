import { shapeOf } from './findLayout.ts';
import type { Layout } from './Layout.ts';
import type { Payment } from './Payment.ts';
import { poundsText } from './SpendAccount.ts';
import { tidyText } from './tidyText.ts';

const ROWS = 5;

interface Shape {
  layout: Layout;
  forms: Set<Layout['dateForm']>;
  lists: string[];
  /** The list the first rows are of. */
  sampled: string;
  first: Payment[];
}

/** Which columns each shape of the files is read from, and its first rows as read: what an officer checks before an import. */
export class ShapeSamples {
  readonly #shapes = new Map<string, Shape>();

  /** Begins a file or a sheet; the first rows of the first one are kept. */
  start(list: string, layout: Layout): { add: (payment: Payment) => void } {
    const key = `${shapeOf(layout)} ${layout.amountKind} ${layout.dateOrder}`;
    const shape = this.#shapes.get(key) ?? {
      layout,
      forms: new Set(),
      lists: [],
      sampled: '',
      first: [],
    };
    this.#shapes.set(key, shape);
    shape.lists.push(list);
    shape.forms.add(layout.dateForm);
    return {
      add: (payment) => {
        if (shape.first.length === 0) shape.sampled = list;
        if (shape.first.length < ROWS && shape.sampled === list) shape.first.push(payment);
      },
    };
  }

  lines(): string[] {
    return [...this.#shapes.values()].flatMap(({ layout, forms, lists, sampled, first }, index) => [
      `shape ${index + 1} of ${this.#shapes.size}, ${lists.length === 1 ? '' : `${lists.length} lists, first of them `}${lists[0]}`,
      `  columns: ${columnsText(layout, orderText(layout, forms))}`,
      ...unusedText(layout),
      first.length === 0 ? '  no row can be read' : `  first rows as read, of ${sampled}:`,
      ...first.map((payment) => `    ${paymentText(payment)}`),
    ]);
  }
}

/** Columns that nothing is read from, known or not, so that no column of use is dropped in silence. */
function unusedText(layout: Layout): string[] {
  const { date, payee, amount, credit, sign, transaction, line, currency, transactionType } =
    layout;
  const used = new Set([
    ...[date, payee, amount, credit, sign, transaction, line, currency, transactionType],
    ...[...layout.department, ...layout.category, ...layout.description],
    ...[...layout.numbers.map(({ column }) => column), layout.postcode, layout.town, layout.body],
  ]);
  const unused = layout.headings
    .map((heading) => tidyText(heading).slice(0, 60))
    .filter((heading, column) => heading !== '' && !used.has(column));
  return unused.length === 0 ? [] : [`  not used: ${unused.join(', ')}`];
}

/** " (day first)" where any list needs an order, " (ISO)" where none does; nothing of dates in words. */
function orderText({ dateOrder }: Layout, forms: ReadonlySet<Layout['dateForm']>): string {
  return forms.has('numbers') ? ` (${dateOrder})` : forms.has('ISO') ? ' (ISO)' : '';
}

/** "date = Payment Date (day first), payee = Supplier Name, amount = Net Amount (net), department = Service" */
function columnsText(layout: Layout, order: string): string {
  const name = (column: number) => {
    const heading = tidyText(layout.headings[column] ?? '').slice(0, 60);
    return heading === '' ? `column ${column + 1}` : heading;
  };
  const fields: [string, readonly number[]][] = [
    ['department', layout.department],
    ['category', layout.category],
    ['description', layout.description],
    ['transaction', [layout.transaction]],
    ['line', [layout.line]],
    ['credit', [layout.credit]],
    ['sign', [layout.sign]],
    ['type', [layout.transactionType]],
    ['currency', [layout.currency]],
    ...layout.numbers.map(({ register, column }): [string, number[]] => [
      `${register}-number`,
      [column],
    ]),
    ['postcode', [layout.postcode]],
    ['town', [layout.town]],
    ['body (compared)', [layout.body]],
  ];
  const more = fields
    .map(([field, columns]) => [field, columns.filter((column) => column >= 0)] as const)
    .filter(([, columns]) => columns.length > 0)
    .map(([field, columns]) => `${field} = ${columns.map(name).join(' / ')}`);
  const date = layout.month === null ? `${name(layout.date)}${order}` : `all of ${layout.month}`;
  return [
    `date = ${date}`,
    `payee = ${name(layout.payee)}`,
    `amount = ${name(layout.amount)}${layout.amountKind === 'amount' ? '' : ` (${layout.amountKind})`}`,
    ...more,
  ].join(', ');
}

function paymentText({ row, date, payee, pence, ...more }: Payment): string {
  const { department, category, description, transaction } = more;
  const rest = [department, category, description, transaction].filter((text) => text !== '');
  return [`row ${row}`, date, poundsText(pence), payee.slice(0, 60), ...rest]
    .join(' | ')
    .slice(0, 200);
}
