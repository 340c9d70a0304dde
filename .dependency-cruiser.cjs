/**
 * What may import what. One direction: model ← format, stats ← tables ← indicators ← charts ← site ← publish ← components ← pages;
 * charts, publish ← explore ← pages; tables ← import ← scripts, and nothing else imports import: a build knows no publisher's file.
 * tests/architecture holds the same rules for .astro files, which dependency-cruiser does not read: a rule
 * is therefore written in paths and dependency types only. What nothing imports is looked for there too,
 * for much of src is imported by .astro files alone.
 */
const MAY_IMPORT = {
  model: [],
  format: ['model'],
  stats: ['model'],
  tables: ['model', 'format', 'stats'],
  import: ['model', 'format', 'stats', 'tables'],
  indicators: ['model', 'format', 'stats', 'tables'],
  charts: ['model', 'format', 'stats', 'tables', 'indicators'],
  // What a site says and draws, wherever it is shown: on pages, in files, in frames.
  site: ['model', 'format', 'stats', 'tables', 'indicators', 'charts'],
  publish: ['model', 'format', 'stats', 'tables', 'indicators', 'charts', 'site'],
  // In the browser: what draws a chart of a reader's own from the site's files.
  explore: ['model', 'format', 'charts', 'publish'],
  components: [
    ...['model', 'format', 'stats', 'tables', 'indicators', 'charts', 'site', 'publish'],
    ...['islands', 'styles'],
  ],
  pages: [
    ...['model', 'format', 'stats', 'tables', 'indicators', 'charts', 'site', 'publish'],
    ...['components', 'explore', 'islands', 'styles'],
  ],
};

const layerRules = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import ${allowed.join(', ') || 'no other layer'}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^(src|scripts|tests)/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'layer-unknown',
      comment: 'A new folder below src needs a place in the order of layers.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/(${Object.keys(MAY_IMPORT).join('|')}|islands|styles)/`,
      },
      to: {},
    },
    {
      name: 'islands-stand-alone',
      comment: 'A script for the browser brings neither Node nor a library with it.',
      severity: 'error',
      from: { path: '^src/islands/' },
      to: { pathNot: '^src/islands/' },
    },
    {
      name: 'only-tables-import-and-routes-touch-the-disk',
      comment: 'Every other layer is a function of what it is given.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(tables|import)/|^src/pages/.*[.]ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^crypto$' },
    },
    {
      name: 'only-site-loads-data',
      comment:
        'One module reads the data folder for all pages, so that all pages show the same data.',
      severity: 'error',
      from: {
        path: '^src/(charts|site|components|publish|pages)/',
        pathNot: '^src/pages/_(site|pictures)[.]ts$',
      },
      to: { path: '^src/tables/read', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'scripts-use-src',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unknown-modules',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'What the site is built with stands in package.json under dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a layer that knows a later one's words depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
