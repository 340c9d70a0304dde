import { listInWords } from '../format/words.ts';
import type { Figure } from '../model/Figure.ts';
import type { Source } from '../model/Source.ts';

/** Both lines of a chart. */
export function sourceLines(
  figures: readonly Figure[],
  sources: readonly Source[],
): { sourceLine: string; shortSource: string } {
  return {
    sourceLine: sourceLine(figures, sources),
    shortSource: shortSource(usedSources(figures, sources)),
  };
}

/**
 * "Source: <publisher>, <title>, <edition> (data: <period>)", several of one publisher joined, for the sources the
 * figures name, in the order they name them; editions of a publisher in theirs. Throws `unknown source: x` for one that was not passed in.
 */
function sourceLine(figures: readonly Figure[], sources: readonly Source[]): string {
  const used = usedSources(figures, sources);
  const publishers = Map.groupBy(used, ({ publisher }) => publisher);
  const groups = [...publishers].map(
    ([publisher, theirs]) =>
      `${publisher}, ${titlesInWords(theirs.toSorted((a, b) => (a.id < b.id ? -1 : 1)))}`,
  );
  return `${used.length === 1 ? 'Source' : 'Sources'}: ${groups.join('; ')}`;
}

/** In the order in which the figures name them. */
function usedSources(figures: readonly Figure[], sources: readonly Source[]): Source[] {
  const named = new Set(figures.flatMap((figure) => figure.sources));
  for (const id of named) {
    if (!sources.some((source) => source.id === id)) throw new Error(`unknown source: ${id}`);
  }
  return [...named].flatMap((id) => sources.filter((source) => source.id === id));
}

/** Editions of one title are said once: "English Indices of Deprivation 2019 (data: 2015/16), 2025 (data: 2022/23)". */
function titlesInWords(sources: readonly Source[]): string {
  const bare = ({ title, edition }: Source) => title.replace(edition, '').trim();
  return sources
    .map((source, i) => {
      const before = sources[i - 1];
      const isSeries = before !== undefined && bare(before) === bare(source);
      const edition = source.title.includes(source.edition) ? '' : `, ${source.edition}`;
      const name = isSeries ? source.edition : `${source.title}${edition}`;
      const isSaid = source.dataPeriod === null || source.dataPeriod === source.edition;
      return `${name}${isSaid ? '' : ` (data: ${source.dataPeriod})`}`;
    })
    .join(', ');
}

/** "2004 to 2025", or both of two. */
function ends(list: readonly string[]): string {
  const [first = ''] = list;
  const last = list[list.length - 1] ?? '';
  if (first === last) return first;
  return `${first}${list.length === 2 ? ' and' : ' to'} ${last}`;
}

/**
 * "Source: MHCLG, English Indices of Deprivation 2019 and 2025", first and last of more than two editions. What time
 * the data describe stands on the chart.
 */
function shortSource(used: readonly Source[]): string {
  const titles = Map.groupBy(used, ({ short, title }) => short?.title ?? title);
  const groups = [...titles].map(([title, theirs]) => {
    const sorted = theirs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const publishers = new Set(sorted.map(({ short, publisher }) => short?.publisher ?? publisher));
    const editions = [...new Set(sorted.map(({ edition }) => edition))].filter(
      (edition) => !title.includes(edition),
    );
    const isYear = editions.every((edition) => /^\d{4}$/.test(edition));
    const name = editions.length === 0 ? title : `${title}${isYear ? '' : ','} ${ends(editions)}`;
    return `${listInWords([...publishers])}, ${name}`;
  });
  return `${used.length === 1 ? 'Source' : 'Sources'}: ${groups.join('; ')}`;
}
