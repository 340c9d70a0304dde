import type { Figure } from '../../model/Figure.ts';
import type { Source } from '../../model/Source.ts';
import type { Chart } from '../Chart.ts';

/**
 * Both lines of a chart, and the figures they are about: "Source: <publisher>, <title> <edition> (data: <period>)" for the sources the figures name,
 * in the order they name them, editions of one title said once; and in short, for frames, where the chart itself
 * says what time its data describe; with the licence, where the sources share one. Throws `unknown source: x` for one that was not passed in.
 */
export function sourceLines(
  figures: readonly Figure[],
  sources: readonly Source[],
): Pick<Chart, 'sourceLine' | 'shortSource' | 'licence' | 'figures'> {
  const named = new Set(figures.flatMap((figure) => figure.sources));
  for (const id of named) {
    if (!sources.some((source) => source.id === id)) throw new Error(`unknown source: ${id}`);
  }
  const used = [...named].flatMap((id) => sources.filter((source) => source.id === id));
  const titles = Map.groupBy(used, ({ short, title }) => short?.title ?? title);
  const line = (groupInWords: (title: string, editions: readonly Source[]) => string) =>
    `${used.length === 1 ? 'Source' : 'Sources'}: ${[...titles]
      .map(([title, theirs]) =>
        groupInWords(
          title,
          theirs.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        ),
      )
      .join('; ')}`;
  const [licence, ...others] = new Set(used.map(({ licenceUrl }) => licenceUrl));
  return {
    figures,
    ...(licence != null && others.length === 0 && { licence }),
    sourceLine: line(
      (title, theirs) =>
        `${publishers(theirs.map(({ publisher }) => publisher))}, ${titleInWords(title, theirs)}${periodsInWords(theirs)}`,
    ),
    shortSource: line(
      (title, theirs) =>
        `${publishers(theirs.map(({ short, publisher }) => short?.publisher ?? publisher))}, ${titleInWords(title, theirs)}`,
    ),
  };
}

function publishers(names: readonly string[]): string {
  const all = [...new Set(names)];
  // Semicolons part sources here, so none parts departments, though names of them have commas.
  return all.length === 1 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** "English Indices of Deprivation 2004 to 2025", "Annual Population Survey, 16 April 2024". */
function titleInWords(title: string, sources: readonly Source[]): string {
  const editions = [...new Set(sources.map(({ edition }) => edition))].filter(
    (edition) => !title.includes(edition),
  );
  if (editions.length === 0) return title;
  const areYears = editions.every((edition) => /^\d{4}$/.test(edition));
  return `${title}${areYears ? '' : ','} ${ends(editions)}`;
}

/** " (data: mostly 2001 to 2022/23)", or nothing where it is the edition or not known. */
function periodsInWords(sources: readonly Source[]): string {
  const periods = sources.flatMap(({ dataPeriod, edition }) =>
    dataPeriod === null || dataPeriod === edition ? [] : [dataPeriod],
  );
  return periods.length === 0 ? '' : ` (data: ${ends(periods)})`;
}

/** Both of two, the first and the last of more. */
function ends(list: readonly string[]): string {
  const [first = ''] = list;
  const last = list[list.length - 1] ?? '';
  if (first === last) return first;
  return `${first} ${list.length === 2 ? 'and' : 'to'} ${last.replace(/^mostly /, '')}`;
}
