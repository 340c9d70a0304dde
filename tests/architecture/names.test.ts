import { expect, it } from 'vitest';
import { sourceFiles } from './sourceFiles.ts';

/** What Astro asks of each page by its name. */
const ASTROS = new Set(['GET', 'getStaticPaths']);

it('no two files give a name to different things', () => {
  const found = sourceFiles('src', ['.ts', '.astro']).flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?(?:function|const|interface|type|class) (\w+)/gm)].map(
      ([, name = '']) => ({ name, path }),
    ),
  );
  expect(found.length).toBeGreaterThan(1000);
  const shared = [...Map.groupBy(found, ({ name }) => name).values()].filter(
    (same) => same.length > 1 && !ASTROS.has(same[0]?.name ?? ''),
  );
  expect(shared).toEqual([]);
});
