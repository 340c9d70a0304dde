import { periodLabel } from '../../format/period.ts';
import type { ReleasedFigure } from '../../model/ReleasedFigure.ts';
import { formerWardSentence } from '../find/formerWardWords.ts';
import { printedValue } from '../releases/printedValue.ts';
import type { Site } from '../Site.ts';
import type { FormerWardPage } from './formerWardPages.ts';
import { type WardPage, wardPages } from './wardPages.ts';

/** What its page and its briefing say of a ward that is no more. */
export interface FormerWardFacts {
  /** "Fishwick was a ward of Preston until 2019." */
  opening: string;
  /** What became of it, a sentence. */
  what: string;
  /** Today’s wards it lies in, the largest part first. */
  replacedBy: readonly WardPage[];
  /** The last release it has figures in. */
  release: string | undefined;
  /** Each measure with its values as that release prints them, oldest first. */
  measures: readonly {
    title: string;
    values: readonly { period: string; printed: string; figure: ReleasedFigure }[];
  }[];
}

export function formerWardFacts(site: Site, ward: FormerWardPage): FormerWardFacts {
  const { became, until, figures } = ward;
  const today = new Map(wardPages(site).map((page) => [page.code, page]));
  const last = site.releases.closed.findLast(({ rows }) =>
    rows.some(({ areaCode }) => areaCode === ward.code),
  );
  const indicators = last?.indicators ?? {};
  return {
    opening: `${ward.name} was a ward of ${site.tables.place.place.name}${until === undefined ? '' : ` until ${until}`}.`,
    what:
      became === undefined
        ? 'What replaced it was not counted.'
        : formerWardSentence(became, (code) => today.get(code)?.name ?? code),
    replacedBy: (became?.parts ?? []).flatMap(({ wardCode }) => today.get(wardCode) ?? []),
    release: last?.number,
    measures: [...Map.groupBy(figures, ({ indicator }) => indicator)].map(([id, all]) => ({
      title: indicators[id]?.shortTitle ?? id,
      values: all
        .toSorted((a, b) => (a.period < b.period ? -1 : 1))
        .map((figure) => ({
          period: periodLabel(figure.period, indicators[id]?.periodKind),
          printed: printedValue(indicators, figure),
          figure,
        })),
    })),
  };
}
