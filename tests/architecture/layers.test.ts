import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { astroImports } from './astroImports.ts';
import { broken, cruise, violationsOf } from './dependencyRules.ts';
import { sourceFiles } from './sourceFiles.ts';

describe('the one direction of imports', () => {
  let cruised: Awaited<ReturnType<typeof cruise>>;
  beforeAll(async () => {
    cruised = await cruise('.', ['src', 'scripts']);
  }, 180_000);

  it('holds for TypeScript, without cycles', () => {
    expect(violationsOf(cruised)).toEqual([]);
    expect(cruised.modules.length).toBeGreaterThan(100);
  });

  it('holds for pages and components', () => {
    const imports = sourceFiles('src', ['.astro']).flatMap(astroImports);
    expect(broken(imports)).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('leads no page to an importer', () => {
    const next = new Map<string, string[]>(
      cruised.modules.map(({ source, dependencies }) => [
        source,
        dependencies.map(({ resolved }) => resolved),
      ]),
    );
    for (const { from, to } of sourceFiles('src', ['.astro']).flatMap(astroImports))
      next.set(from, [...(next.get(from) ?? []), to]);
    const loaded = new Set<string>();
    const load = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      next.get(path)?.forEach(load);
    };
    for (const { path } of sourceFiles('src/pages', ['.ts', '.astro'])) load(path);
    expect([...loaded].filter((path) => path.startsWith('src/import/'))).toEqual([]);
    expect([...loaded].filter((path) => path.startsWith('src/tables/')).length).toBeGreaterThan(20);
  });

  it('leaves no file that nothing uses', () => {
    const { modules } = cruised;
    const used = new Set([
      ...modules.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved)),
      ...sourceFiles('src', ['.astro'])
        .flatMap(astroImports)
        .map(({ to }) => to),
    ]);
    const unused = sourceFiles('src', ['.ts', '.astro', '.css'])
      .map(({ path }) => path)
      .filter((path) => !/^src\/pages\/|\.d\.ts$/.test(path) && !used.has(path));
    expect(unused).toEqual([]);
  });
});

/** A tree in which every file breaks one rule. */
const MADE = {
  'src/model/Area.ts': "import { text } from '../format/text.ts';\nexport const area = text;\n",
  'src/format/text.ts': "import { share } from '../stats/share.ts';\nexport const text = share;\n",
  'src/stats/share.ts': 'export const share = 1;\n',
  'src/tables/read.ts':
    "import { readFileSync } from 'node:fs';\nimport type { Figure } from '../indicators/Figure.ts';\nexport const read = (figure: Figure) => readFileSync(figure);\n",
  'src/indicators/Figure.ts':
    "import { existsSync } from 'node:fs';\nexport type Figure = string;\nexport const has = existsSync;\n",
  'src/import/readFile.ts':
    "import { share } from '../stats/share.ts';\nexport const COLUMNS = share;\n",
  'src/tables/columns.ts':
    "import { COLUMNS } from '../import/readFile.ts';\nexport const columns = COLUMNS;\n",
  'src/publish/embed.ts': 'export const embed = 1;\n',
  'src/site/words.ts':
    "import { embed } from '../publish/embed.ts';\nexport const words = embed;\n",
  'src/charts/map.ts': "import { read } from '../tables/read.ts';\nexport const map = read;\n",
  'src/islands/keys.ts': "import { map } from '../charts/map.ts';\nexport const keys = map;\n",
  'src/components/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
  'src/components/b.ts': "import { a } from './a.ts';\nexport const b = a;\n",
  'src/pages/_list.ts': "import { gone } from './gone.ts';\nexport const list = gone;\n",
  'src/helpers/any.ts': "import { share } from '../stats/share.ts';\nexport const any = share;\n",
  'src/charts/Map.astro':
    "---\nimport Page from '../pages/Page.astro';\nimport { share } from '../stats/share.ts';\n---\n<Page {share} />\n",
  'src/pages/Page.astro':
    "---\nimport { join } from 'node:path';\nimport type { read } from '../tables/read.ts';\n---\n<script src=\"../islands/keys.ts\"></script>\n",
  'src/pages/Other.astro':
    "---\nimport { read } from '../tables/read.ts';\n---\n<script>\nimport { keys } from '../islands/keys.ts';\n</script>\n",
};

describe('a breach is seen', () => {
  const root = 'tests/.output/breaches';
  beforeAll(() => {
    for (const [path, text] of Object.entries(MADE)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    writeFileSync(join(root, 'package.json'), '{}\n');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('in TypeScript', async () => {
    expect(violationsOf(await cruise(root, ['src'])).sort()).toEqual([
      'islands-stand-alone: src/islands/keys.ts → src/charts/map.ts',
      'layer-format: src/format/text.ts → src/stats/share.ts',
      'layer-model: src/model/Area.ts → src/format/text.ts',
      'layer-site: src/site/words.ts → src/publish/embed.ts',
      'layer-tables: src/tables/columns.ts → src/import/readFile.ts',
      'layer-tables: src/tables/read.ts → src/indicators/Figure.ts',
      'layer-unknown: src/helpers/any.ts → src/stats/share.ts',
      'no-cycles: src/components/a.ts → src/components/b.ts',
      'no-unknown-modules: src/pages/_list.ts → ./gone.ts',
      'only-site-loads-data: src/charts/map.ts → src/tables/read.ts',
      'only-tables-import-and-routes-touch-the-disk: src/indicators/Figure.ts → fs',
    ]);
  });

  it('in an .astro file', () => {
    const files = sourceFiles(root, ['.astro']);
    const imports = files.flatMap(astroImports).map((edge) => ({
      ...edge,
      from: edge.from.slice(root.length + 1),
      to: edge.to.startsWith(root) ? edge.to.slice(root.length + 1) : edge.to,
    }));
    expect(imports.length).toBe(7);
    expect(broken(imports)).toEqual([
      'layer-charts: src/charts/Map.astro → src/pages/Page.astro',
      'only-site-loads-data: src/pages/Other.astro → src/tables/read.ts',
      'only-tables-import-and-routes-touch-the-disk: src/pages/Page.astro → path',
    ]);
  });
});
