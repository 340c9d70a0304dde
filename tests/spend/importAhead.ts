import { runImport } from '../../src/import/runImport.ts';

/** Imports a folder as the command does, but with a second thread that reads however short the files are. */
const [dataDir = '', reportDir = '', folder = ''] = process.argv.slice(2);
runImport({
  dataset: 'spend',
  body: 'ashby',
  paths: [folder],
  dataDir,
  reportDir,
  obtained: '2026-11',
  today: '2026-11-01',
  readAheadFrom: 0,
  log: (line) => console.log(line),
});
