import { INDICATORS } from '../../src/indicators/registry.ts';
import { ReleaseHistory } from '../../src/indicators/releases/ReleaseHistory.ts';
import { datasetOf } from '../../src/publish/descriptions/Dataset.ts';
import { figures, tables } from '../indicators/preston.ts';

/** The figures of the committed tables as one set of data. */
export const dataset = datasetOf(
  {
    tables,
    figures,
    release: { number: '2026.1', date: '2026-11-23' },
    releases: new ReleaseHistory([], figures.all),
    keptCharts: [],
  },
  new URL('https://example.org'),
  INDICATORS,
);
