import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './sourceFiles.ts';
import { withoutComments } from './withoutComments.ts';

interface Ward {
  ward_code: string;
  ward_name: string;
  district_code: string;
}
const places = readdirSync('data/places')
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`data/places/${file}`, 'utf8')) as Place);
interface Place {
  code: string;
  name: string;
  slug: string;
  county: string | null;
}
const wards = Papa.parse<Ward>(readFileSync('data/england/wards.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data.filter(({ district_code }) => places.some(({ code }) => code === district_code));

/** Whatever is particular to a place the site can be built for. */
const particular = [
  ...places.flatMap((place) => [
    ...[place.code, place.name, place.slug, place.county ?? place.name],
  ]),
  ...wards.flatMap(({ ward_code, ward_name }) => [ward_code, ward_name]),
];

describe('a place is a configuration', () => {
  it('of which something is known', () => {
    expect(wards.length).toBeGreaterThan(10);
    expect(particular).toContain('E07000123');
  });

  it('that no file of src names', () => {
    const files = sourceFiles('src', ['.ts', '.astro', '.css']);
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) => {
      const code = withoutComments(file);
      return particular
        .filter((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code))
        .map((word) => `${file.path}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  it('which an example in a comment may, and a string may not', () => {
    const code = withoutComments({
      path: 'a.ts',
      text: '/** e.g. "Preston" */\nconst a = `Preston`; // Lancashire\nconst b = "http://Preston";',
    });
    expect(code).not.toContain('Lancashire');
    expect(code.match(/Preston/g)?.length).toBe(2);
  });
});
