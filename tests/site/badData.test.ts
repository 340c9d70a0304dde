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
  /** The file as it is → as it is broken. Throws where there is nothing to break. */
  broken: (sound: string) => string | Buffer;
  /** File, row, column and value as the message has to name them. */
  says: RegExp;
}

function replaced(from: string | RegExp, to: string): Damage['broken'] {
  return (sound) => {
    const broken = sound.replace(from, to);
    if (broken === sound) throw new Error(`nothing to break: ${from}`);
    return broken;
  };
}

interface WardMap {
  objects: {
    wards: { geometries: { id: string; properties: { name: string }; arcs: number[][] }[] };
  };
}
function onMap(change: (map: WardMap) => void): Damage['broken'] {
  return (sound) => {
    const map = JSON.parse(sound) as WardMap;
    change(map);
    const broken = JSON.stringify(map);
    if (broken === JSON.stringify(JSON.parse(sound)))
      throw new Error('nothing to break on the map');
    return broken;
  };
}

const DAMAGES: Damage[] = [
  {
    what: 'a missing ward',
    file: 'england/wards.topojson',
    broken: onMap(({ objects }) => {
      objects.wards.geometries = objects.wards.geometries.filter(({ id }) => id !== 'E05012199');
    }),
    says: /^missing ward: E05012199 \(england\/wards\.topojson feature \d+, property id\)/,
  },
  {
    what: 'an unknown code',
    file: 'england/lsoa21-ward-weights.csv',
    broken: replaced(/\n(E01\d{6}),E05\d{6},/, '\n$1,E05999999,'),
    says: /^unknown ward code: E05999999 \(england\/lsoa21-ward-weights\.csv row 2, column ward_code\)/,
  },
  {
    what: 'a rank out of range',
    file: 'england/deprivation/2025.csv',
    broken: replaced(/\n(E01\d{6},E0\d{7},[\d.]+),\d+,/, '\n$1,99999,'),
    says: /^rank out of range 1 to 33755: 99999 \(england\/deprivation\/2025\.csv row 2, column rank\)/,
  },
  {
    what: 'a duplicated row',
    file: 'england/wards.csv',
    broken: replaced(/\n(E05012199,[^\n]+\n)/, '\n$1$1'),
    says: /^duplicate ward code: E05012199 \(england\/wards\.csv row \d+, column ward_code\)/,
  },
  {
    what: 'the code of one ward with the name of another',
    file: 'england/wards.topojson',
    broken: onMap(({ objects }) => {
      const [garrison, sharoeGreen] = ['E05012199', 'E05012208'].map((code) =>
        objects.wards.geometries.find(({ id }) => id === code),
      );
      if (garrison === undefined || sharoeGreen === undefined) throw new Error('no such wards');
      garrison.id = 'E05012208';
      sharoeGreen.id = 'E05012199';
    }),
    says: /^ward name does not belong to code E05012208: Garrison \(england\/wards\.topojson feature \d+, property name\)/,
  },
  {
    what: 'a broken polygon',
    file: 'england/wards.topojson',
    broken: onMap(({ objects }) => {
      objects.wards.geometries.find(({ id }) => id === 'E05012199')?.arcs[0]?.pop();
    }),
    says: /^ring not closed of E05012199: \S+ \(england\/wards\.topojson feature \d+, property arcs\)/,
  },
  {
    what: 'an empty file',
    file: 'england/lsoas.csv',
    broken: () => '',
    says: /^empty file: 0 rows \(england\/lsoas\.csv row 1, column 1\)/,
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

describe('the same folder', () => {
  it('is found sound when nothing is broken any more', async () => {
    const { code, stdout, stderr } = await runCommand('npm', ['run', '--silent', 'check-data'], {
      env: { DATA_DIR: dataDir, npm_config_loglevel: 'silent' },
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^data is sound: /);
    expect(code).toBe(0);
  });
});
