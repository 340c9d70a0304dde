import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIGURE_COLUMNS } from '../../src/publish/files/figureRecord.ts';

it('the columns of figures.csv are those others were promised', () => {
  const contract = readFileSync('docs/PUBLIC-CONTRACT.md', 'utf8');
  expect(contract).toContain(`\`${FIGURE_COLUMNS.join(', ')}\``);
});
