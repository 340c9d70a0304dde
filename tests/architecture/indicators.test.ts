import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INDICATORS } from '../../src/indicators/registry.ts';

/** What the tables of the document define: ids, and families such as `context-<series>`. */
const defined = readFileSync('docs/INDICATORS.md', 'utf8')
  .split('\n')
  .flatMap((line) => [...(line.match(/^\| (`[^|]*) \|/)?.[1] ?? '').matchAll(/`([^`]+)`/g)])
  .map(([, id = '']) => ({ id, pattern: new RegExp(`^${id.replace(/<\w+>/, '[a-z0-9-]+')}$`) }));

/** The id itself before the family it would fall into. */
function definitionsOf(indicator: string) {
  const own = defined.filter(({ id }) => id === indicator);
  return own.length > 0 ? own : defined.filter(({ pattern }) => pattern.test(indicator));
}

it.each(INDICATORS.map(({ id }) => id))('docs/INDICATORS.md defines %s, once', (id) => {
  expect(definitionsOf(id)).toHaveLength(1);
});

it('defines no indicator that is gone', () => {
  const gone = defined.filter(({ pattern }) => !INDICATORS.some(({ id }) => pattern.test(id)));
  expect(gone.map(({ id }) => id)).toEqual([]);
});
