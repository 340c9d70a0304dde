import type { Figure } from '../../model/Figure.ts';
import { type FileOrigin, figureRecord } from './figureRecord.ts';

/** Figures as JSON records: the columns of the CSV, sources as a list, and the notes. */
export function figureRecords(figures: readonly Figure[], fileOrigin: FileOrigin) {
  return figures.map((figure) => ({
    ...figureRecord(figure, fileOrigin),
    sources: figure.sources,
    notes: {
      quote: figure.notes.quote,
      do_not_quote: figure.notes.doNotQuote,
      comparability: figure.notes.comparability,
      remarks: figure.notes.remarks,
    },
  }));
}

/** One record a line, so that two releases can be compared line by line. */
export function figuresJson(figures: readonly Figure[], fileOrigin: FileOrigin): string {
  return withRecords({}, figures, fileOrigin);
}

/** What a file is about, its release, and the figures, one record a line. */
export function withRecords(
  about: object,
  figures: readonly Figure[],
  fileOrigin: FileOrigin,
): string {
  const { release } = fileOrigin;
  const head = JSON.stringify({ ...about, release: release.number, date: release.date });
  const lines = figureRecords(figures, fileOrigin).map((record) => JSON.stringify(record));
  return `${head.slice(0, -1)},"figures":[\n${lines.join(',\n')}\n]}\n`;
}
