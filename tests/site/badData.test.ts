import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputFolder } from '../setup/outputFolder.ts';
import { runCommand } from '../setup/runCommand.ts';

const folder = outputFolder('bad-data');
let dataDir = '';
beforeAll(() => {
  dataDir = join(folder(), 'data');
  cpSync('data', dataDir, { recursive: true });
});

interface Damage {
  what: string;
  file: string;
  /** The file as it is → as it is broken. */
  broken: (sound: string) => string | Buffer;
  /** File, row, column and value as the message has to name them. */
  says: RegExp;
}

/** Two of many: tests/import/readTables.test.ts tries the reading itself. */
const DAMAGES: Damage[] = [
  {
    what: 'a missing ward',
    file: 'england/wards.topojson',
    broken: (sound) => {
      const map = JSON.parse(sound);
      map.objects.wards.geometries = map.objects.wards.geometries.filter(
        ({ id }: { id: string }) => id !== 'E05012199',
      );
      return JSON.stringify(map);
    },
    says: /^missing ward: E05012199 \(england\/wards\.topojson feature \d+, property id\)/,
  },
  {
    what: 'another encoding',
    file: 'england/districts.csv',
    broken: (sound) => Buffer.from(sound.replace('Hartlepool', 'Hartlépool'), 'latin1'),
    says: /^not UTF-8: byte 0xE9 \(england\/districts\.csv row 2, column 16\)/,
  },
];

const build = (outDir: string) =>
  runCommand('npm', ['run', '--silent', 'build', '--', '--outDir', outDir], {
    env: { DATA_DIR: dataDir, PICTURES: 'none', npm_config_loglevel: 'silent' },
  });

describe('the build stops, says what is wrong in one line, and writes nothing for', () => {
  it.each(DAMAGES)('$what', async ({ file, broken, says }) => {
    const path = join(dataDir, file);
    const sound = readFileSync(path);
    const outDir = join(folder(), 'site');
    writeFileSync(path, broken(sound.toString('utf8')));
    const { code, stdout, stderr } = await build(outDir);
    writeFileSync(path, sound);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toMatch(says);
    expect(stdout).toBe('');
    expect(existsSync(outDir)).toBe(false);
  });
});
