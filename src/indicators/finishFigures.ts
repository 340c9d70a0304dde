import { asSaid } from '../format/asSaid.ts';
import { type Figure, figureId, figureSchema } from '../model/Figure.ts';
import { sure } from '../model/sure.ts';
import { overlapOthers, type Ranked, rankValues } from '../stats/ranking.ts';
import { keepCalculation } from './calculationOf.ts';
import type { Draft, Sentences } from './Draft.ts';

/**
 * Drafts → figures, ordered by indicator, area code and period. Ranks wards among the wards of the same
 * indicator and period, writes the sentences and checks each figure against its schema.
 * Throws on a doubled id and on a draft without value that does not say why.
 */
export function finishFigures(drafts: readonly Draft[]): Figure[] {
  const ranks = rankWardDrafts(drafts);
  const figures = drafts.map((draft) => finish(draft, ranks.get(draft) ?? null));
  figures.sort(
    (a, b) =>
      compare(a.indicator, b.indicator) ||
      compare(a.areaCode, b.areaCode) ||
      compare(a.period, b.period),
  );
  const ids = new Set<string>();
  for (const { id } of figures) {
    if (ids.has(id)) throw new Error(`figure computed twice: ${id}`);
    ids.add(id);
  }
  return figures;
}

function rankWardDrafts(drafts: readonly Draft[]): Map<Draft, Ranked | null> {
  const groups = Map.groupBy(
    drafts.filter((draft) => draft.ranked === 'wards'),
    (draft) => `${draft.indicator.id} ${draft.period}`,
  );
  const ranks = new Map<Draft, Ranked | null>();
  for (const group of groups.values()) {
    const { rankOneIs } = sure(group[0], 'ranked figure').indicator;
    // Ranked as stored, so that two values a reader sees as equal share a rank.
    const values = group.map((draft) => (draft.value === null ? null : withoutNoise(draft.value)));
    const isAbout = overlapOthers(
      group.map((draft, i) => ({ ...draft, value: values[i] ?? null })),
    );
    rankValues(values, rankOneIs).forEach((rank, i) => {
      const draft = group[i];
      if (draft !== undefined) ranks.set(draft, rank && { ...rank, isAbout: isAbout[i] === true });
    });
  }
  for (const draft of drafts) {
    if (draft.ranked !== null && draft.ranked !== 'wards') ranks.set(draft, draft.ranked);
  }
  return ranks;
}

function finish(draft: Draft, rank: Ranked | null): Figure {
  const { indicator, area, period } = draft;
  const { quote, doNotQuote } = sentencesOf(draft, rank);
  const id = figureId(indicator.id, area.code, period);
  const parsed = figureSchema.safeParse({
    id,
    indicator: indicator.id,
    areaType: area.type,
    areaCode: area.code,
    areaName: area.name,
    period,
    dataPeriod: draft.dataPeriod,
    value: cleaned(draft.value),
    unit: indicator.unit,
    lower: cleaned(draft.lower),
    upper: cleaned(draft.upper),
    interval: draft.interval ?? null,
    rangeAssumes: draft.rangeAssumes ?? null,
    status: draft.status,
    rank: rank?.rank ?? null,
    rankOf: rank?.rankOf ?? null,
    numerator: cleaned(draft.numerator),
    denominator: cleaned(draft.denominator),
    edition: draft.edition,
    sources: draft.sources,
    formula: indicator.formula,
    notes: {
      quote: asSaid(quote),
      doNotQuote: asSaid(doNotQuote),
      comparability: asSaid(draft.comparability),
      remarks: (draft.remarks ?? []).map(asSaid),
    },
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`figure does not hold: ${id}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  // What is not known was not worked out: a sum over nothing would print NaN.
  if (draft.calculation !== undefined && draft.status !== 'missing')
    keepCalculation(parsed.data, draft.calculation);
  return parsed.data;
}

function sentencesOf(draft: Draft, rank: Ranked | null): Sentences {
  if (draft.value !== null) return draft.sentences(draft.value, rank);
  if (draft.gapSentence === undefined) {
    throw new Error(`figure without value and reason: ${draft.indicator.id} ${draft.area.code}`);
  }
  return {
    quote: draft.gapSentence,
    doNotQuote:
      draft.gapDoNotQuote ??
      (draft.status === 'suppressed'
        ? 'Do not put a number or a zero in its place: too few cases are behind it.'
        : 'Do not put a number or a zero in its place: not known is not none.'),
  };
}

/** As figures carry their numbers: twelve digits, null where there is none. */
export function cleaned(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : withoutNoise(value);
}

/**
 * Twelve significant digits: sums of decimals carry noise beyond that, and 1e-15 would be printed as a
 * change where there is none.
 */
function withoutNoise(value: number): number {
  const rounded = Number(value.toPrecision(12));
  return Math.abs(rounded) < 1e-9 ? 0 : rounded;
}

/** By code point, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
