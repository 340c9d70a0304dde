/** What a second computation says of one figure. */
export interface AuditedFigure {
  /** `<indicator>.<area_code>.<period>` */
  id: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  rank: number | null;
  rankOf: number | null;
  numerator: number | null;
  denominator: number | null;
}

export interface Comparison {
  /** Indicator → how many of its figures agree, of how many. */
  agreeing: Map<string, { agree: number; all: number }>;
  /** One line each: figures that differ, that no query covers, that only the queries have. */
  faults: string[];
}

const NUMBERS = ['value', 'lower', 'upper', 'rank', 'rankOf', 'numerator', 'denominator'] as const;

/** Figures are kept to twelve digits; two orders of adding up may differ in the last of them. */
const LEAST_RELATIVE = 1e-10;
/** And about zero by what is left of sums that cancel. */
const LEAST_ABSOLUTE = 1e-9;

/** Sets the site's figures beside those computed a second time. Neither side may have one the other lacks. */
export function compareFigures(
  figures: readonly AuditedFigure[],
  audited: readonly AuditedFigure[],
): Comparison {
  const second = new Map<string, AuditedFigure>();
  const faults: string[] = [];
  for (const figure of audited) {
    if (second.has(figure.id)) faults.push(`${figure.id}: two queries answer for it`);
    second.set(figure.id, figure);
  }
  const agreeing: Comparison['agreeing'] = new Map();
  for (const figure of figures) {
    const indicator = figure.id.split('.')[0] ?? '';
    const count = agreeing.get(indicator) ?? { agree: 0, all: 0 };
    agreeing.set(indicator, count);
    count.all += 1;
    const other = second.get(figure.id);
    second.delete(figure.id);
    // What neither side has a number for, both say is not known.
    const isGap = other === undefined && NUMBERS.every((name) => figure[name] === null);
    const differences = isGap
      ? []
      : other === undefined
        ? ['no query covers it']
        : differencesOf(figure, other);
    if (differences.length === 0) count.agree += 1;
    else faults.push(`${figure.id}: ${differences.join('; ')}`);
  }
  faults.push(...[...second.keys()].map((id) => `${id}: the site has no such figure`));
  return { agreeing, faults };
}

function differencesOf(figure: AuditedFigure, other: AuditedFigure): string[] {
  return NUMBERS.filter((name) => !isSame(figure[name], other[name])).map(
    (name) => `${name} is ${figure[name]} on the site, ${other[name]} in the audit`,
  );
}

function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.max(LEAST_ABSOLUTE, LEAST_RELATIVE * Math.abs(a));
}
