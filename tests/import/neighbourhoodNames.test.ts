import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../src/import/runImport.ts';
import { smallWorld } from './smallPublication.ts';
import { snapshot, temporaryFolder } from './temporaryFolder.ts';

const HEADER = 'msoa11cd,msoa11nm,msoa11nmw,msoa11hclnm,msoa11hclnmw,Laname';
const ASHBY = `E02000001,Ashby 001,Ashby 001,"Hill Top , Dale & King's Mead",,Ashby`;

/** The small world with its geography imported, and an import of names from given rows. */
function world() {
  const made = smallWorld(temporaryFolder());
  made.run('geography');
  const folder = join(temporaryFolder(), 'names');
  mkdirSync(folder, { recursive: true });
  copyFileSync(
    join(made.geography, 'lsoa11_to_lsoa21_exact.csv'),
    join(folder, 'lsoa11_to_lsoa21_exact.csv'),
  );
  const importNames = (...rows: string[]) => {
    writeFileSync(join(folder, 'msoa_names_1.14.csv'), `${[HEADER, ...rows].join('\n')}\n`);
    runImport({
      dataset: 'neighbourhood-names',
      folder,
      dataDir: made.dataDir,
      obtained: '2026-11',
      log: (line) => made.log.push(line),
    });
  };
  const table = () => readFileSync(join(made.dataDir, 'england/neighbourhood-names.csv'), 'utf8');
  return { ...made, names: folder, importNames, table };
}

describe('plain names of neighbourhoods', () => {
  it('are those of the area of 2011 an LSOA is named after, with printer’s apostrophes', () => {
    const made = world();
    made.importNames(ASHBY);
    expect(made.table()).toBe('lsoa_code,name\nE01900001,"Hill Top, Dale & King’s Mead"\n');
    expect(made.log).toContain('msoa_names_1.14.csv: 1 read = 1 kept');
    expect(made.log.join('\n')).toContain('1 of 4 LSOAs have a plain name');
  });

  const QUAYSIDE = 'E02000009,Borrow 009,,Quayside,,Borrow';

  /** Both LSOAs that "Borrow 009A" became lie in 003, as the lookup has it. */
  function renumbered() {
    const made = world();
    const lookup = join(made.names, 'lsoa11_to_lsoa21_exact.csv');
    writeFileSync(lookup, readFileSync(lookup, 'utf8').replace('Borrow 004A', 'Borrow 003B'));
    return { ...made, add: (change: string) => appendFileSync(lookup, `${change}\n`) };
  }

  it('follow an area that has the same LSOAs under another name or number', () => {
    const made = renumbered();
    made.importNames('E02000003,Borrow 003,,Church End,,Borrow', QUAYSIDE);
    expect(made.table()).toBe('lsoa_code,name\nE01900003,Quayside\n');
  });

  it('are not given to areas that one was divided into', () => {
    const made = world();
    made.importNames(QUAYSIDE);
    expect(made.table().trim()).toBe('lsoa_code,name');
  });

  it('are not given to an area that gained an LSOA', () => {
    const made = renumbered();
    made.add('E01900008,Borrow 008A,E01900003,Borrow 003A,X,E07000902,Borrow,,9');
    made.importNames(QUAYSIDE);
    expect(made.table().trim()).toBe('lsoa_code,name');
  });

  it('of Wales are left out and counted', () => {
    const made = world();
    made.importNames(ASHBY, 'W02000001,Cwm 001,,Top,,Cwm');
    expect(made.log.join('\n')).toMatch(/msoa_names_1\.14\.csv: 2 read = 1 kept \+ 1 .*in Wales/);
  });

  it.each([
    ['an MSOA code of another kind', 'E01000001,Ashby 001,,Hill Top,,Ashby', /MSOA code/],
    ['a name that is missing', 'E02000001,Ashby 001,,,,Ashby', /msoa11hclnm/],
  ])('refuse %s and leave data as they were', (_, row, message) => {
    const made = world();
    const before = snapshot(made.dataDir);
    expect(() => made.importNames(row)).toThrow(message);
    expect(snapshot(made.dataDir)).toEqual(before);
  });

  it('refuse two names for one MSOA', () => {
    const made = world();
    expect(() => made.importNames(ASHBY, 'E02000001,Ashby 001,,Other,,Ashby')).toThrow(/MSOA code/);
  });
});
