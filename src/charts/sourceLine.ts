import type { Figure } from '../model/Figure.ts';
import type { Source } from '../model/Source.ts';

/**
 * "Source: <publisher>, <title>, <edition> (data: <period>)", several of one publisher joined, for the sources the
 * figures name, in the order they name them; editions of a publisher in theirs. Throws `unknown source: x` for one that was not passed in.
 */
export function sourceLine(figures: readonly Figure[], sources: readonly Source[]): string {
  const named = new Set(figures.flatMap((figure) => figure.sources));
  for (const id of named) {
    if (!sources.some((source) => source.id === id)) throw new Error(`unknown source: ${id}`);
  }
  const used = [...named].flatMap((id) => sources.filter((source) => source.id === id));
  const publishers = Map.groupBy(used, ({ publisher }) => publisher);
  const groups = [...publishers].map(
    ([publisher, theirs]) =>
      `${publisher}, ${titlesInWords(theirs.toSorted((a, b) => (a.id < b.id ? -1 : 1)))}`,
  );
  return `${used.length === 1 ? 'Source' : 'Sources'}: ${groups.join('; ')}`;
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
