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
  const { release } = fileOrigin;
  const lines = figureRecords(figures, fileOrigin).map((record) => JSON.stringify(record));
  return `{"release":${JSON.stringify(release.number)},"date":${JSON.stringify(release.date)},"figures":[\n${lines.join(',\n')}\n]}\n`;
}
