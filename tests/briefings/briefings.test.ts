import { describe, expect, it } from 'vitest';
import { formatValue } from '../../src/format/value.ts';
import { indicatorById } from '../../src/indicators/registry.ts';
import { loadFonts } from '../../src/pages/_fonts.ts';
import type { Briefing } from '../../src/publish/briefings/Briefing.ts';
import { BriefingPress } from '../../src/publish/briefings/BriefingPress.ts';
import { siteBriefings } from '../../src/publish/briefings/siteBriefings.ts';
import { coopDensitySentence } from '../../src/site/coops/coopSentences.ts';
import { plainText } from '../../src/site/prose/Prose.ts';
import { openingOf } from '../../src/site/ward/wardSentences.ts';
import { site } from '../indicators/preston.ts';
import { readPdf } from './readPdf.ts';

const { figures, tables } = site;
const press = new BriefingPress(loadFonts());
const briefings = siteBriefings(site).map(({ slug, write }) => {
  const briefing = write(new URL('https://example.org'));
  return { slug, briefing, pdf: readPdf(press.draw(briefing)) };
});
const byId = new Map(figures.all.map((figure) => [figure.id, figure]));

describe('briefings', () => {
  it('are one for the district and one for each of the 16 wards', () => {
    expect(briefings.map(({ slug }) => slug).sort()).toEqual(
      [...new Set(briefings.map(({ slug }) => slug))].sort(),
    );
    expect(briefings.length).toBe(17);
  });

  it('draw the chosen ward in the black of paper, not in the orange of screens', () => {
    const rings = briefings
      .flatMap(({ briefing }) => briefing.parts)
      .flatMap((part) => (part.kind === 'pictures' ? part.items : []))
      .flatMap(({ svg }) => /stroke-width="3" stroke="([^"]+)"/.exec(svg)?.[1] ?? []);
    expect(rings.length).toBe(16);
    expect(new Set(rings)).toEqual(new Set(['#000000']));
  });

  it.each(briefings)(
    'of $slug is tagged, named, in order, of two pages at most',
    async ({ briefing, pdf: reading }) => {
      const pdf = await reading;
      expect(pdf.pages).toBeLessThanOrEqual(2);
      expect(pdf.isTagged).toBe(true);
      expect(pdf.language).toBe('en-GB');
      expect(pdf.title).toBe(`${briefing.title}: ${briefing.subtitle}`);
      const roles = pdf.roles.map(({ role }) => role);
      expect(roles.filter((role) => role === 'H1').length).toBe(1);
      expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('H2'));
      const tables = briefing.parts.filter(({ kind }) => kind === 'table');
      expect(roles.filter((role) => role === 'Table').length).toBe(tables.length);
      expect(roles.filter((role) => role === 'TH').length).toBeGreaterThanOrEqual(
        2 * tables.length,
      );
      const alts = pdf.roles.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
      for (const part of briefing.parts) {
        if (part.kind !== 'pictures') continue;
        for (const { alt } of part.items) expect(alts).toContain(alt);
      }
      // Headings stand in the text in the order of the briefing.
      const headings = briefing.parts.flatMap((part) =>
        part.kind === 'heading' ? [part.text] : [],
      );
      const places = headings.map((text) => pdf.text.indexOf(text));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(pdf.text).toContain(`release ${site.release.number}`);
    },
  );

  it.each(briefings)(
    'of $slug prints every figure it names as the figure is',
    async ({ briefing, pdf }) => {
      const { text } = await pdf;
      let checked = 0;
      for (const part of briefing.parts) {
        if (part.kind !== 'table') continue;
        for (const row of part.rows) {
          const figure = byId.get(row.at(-1) ?? '');
          if (figure === undefined) continue;
          expect(row).toContain(formatValue(indicatorById(figure.indicator), figure.value));
          expect(text).toContain(figure.id);
          checked += 1;
        }
      }
      if (briefing.title !== tables.place.place.name) expect(checked).toBeGreaterThan(10);
    },
  );

  it.each(briefings)(
    'of $slug names the sources of all it prints, and the ids of its first figures',
    async ({ briefing, pdf }) => {
      const bare = (words: string) => words.replaceAll(/\s+/g, '');
      const text = bare((await pdf).text);
      const named = [...byId.values()].filter(({ id }) => text.includes(bare(id)));
      const drawn = briefing.parts.flatMap((part) =>
        part.kind === 'pictures' ? part.items.flatMap(({ sources }) => sources) : [],
      );
      const used = new Set([...named.flatMap(({ sources }) => sources), ...drawn]);
      const lost = tables.sources.filter(
        ({ id, title }) => used.has(id) && !text.includes(bare(title)),
      );
      expect(lost.map(({ id }) => id)).toEqual([]);
      const leads = named.filter(({ indicator }) => indicator === 'imd-england-place');
      expect(leads.length).toBeGreaterThan(0);
      if (briefing.title === tables.place.place.name) return;
      for (const title of ['Census 2011', 'Census 2021']) expect(text).toContain(bare(title));
      for (const year of ['2004', '2007', '2010', '2019'])
        expect(text).toContain(bare(`English Indices of Deprivation ${year}`));
      const fifths = named.filter(({ indicator }) => /^imd-fifth-/.test(indicator));
      const census = named.filter(({ indicator }) => indicator.startsWith('census-'));
      expect(Math.min(fifths.length, census.length - 1)).toBeGreaterThan(0);
    },
  );

  it('of the district sets its co-ops beside England’s rate as the page about co-ops does', async () => {
    const [own, expected] = ['coop-density', 'coop-expected'].map((id) =>
      figures.over(id, tables.place.place.code).at(-1),
    );
    if (own === undefined || expected === undefined) throw new Error('no rate of co-ops');
    const district = briefings.find(({ briefing }) => briefing.title === tables.place.place.name);
    const texts = district?.briefing.parts.flatMap((part) =>
      part.kind === 'text' ? part.text : [],
    );
    expect(texts?.join(' ')).toContain(plainText(coopDensitySentence(own, expected)));
    expect(texts?.join(' ')).toContain(expected.id);
  });

  it.each(briefings)('of $slug prints no number as it was worked out', async ({ pdf }) => {
    expect((await pdf).text).not.toMatch(/\s[−\d,]+\.\d{4}/);
  });

  it('opens with the sentence of the ward’s page', () => {
    const ward = figures.wards('imd-percentile', '2025');
    const first = ward[0];
    if (first === undefined) throw new Error('no wards');
    const leads = briefings.map(({ briefing }) => briefing.lead);
    expect(leads).toContain(
      plainText(openingOf(figures, first.areaCode, '2025', tables.place.place.name)),
    );
  });

  it('are the same bytes for the same figures, in whatever order they are drawn', () => {
    const again = new BriefingPress(loadFonts());
    const [first, second] = briefings.slice(1, 3).map(({ briefing }) => briefing);
    if (first === undefined || second === undefined) throw new Error('too few');
    const once = press.draw(first);
    again.draw(second);
    expect(again.draw(first).equals(once)).toBe(true);
  });

  it('set hostile words as they are', async () => {
    const hostile =
      '"><script>alert(1)</script> ]]> #include "x.typ" =cmd $x$ \\ *b* _i_ `r` @ref <label> // /* é £';
    const made: Briefing = {
      title: hostile,
      subtitle: hostile,
      release: 'Figures of release 2026.1, 23 November 2026',
      date: '2026-11-23',
      publisher: hostile,
      address: 'https://example.org/',
      addressCode: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      lead: hostile,
      parts: [
        { kind: 'heading', text: hostile },
        { kind: 'text', text: hostile },
        { kind: 'list', items: [hostile] },
        {
          kind: 'table',
          caption: hostile,
          columns: [{ label: hostile, numeric: false }],
          rows: [[hostile]],
        },
      ],
    };
    const { text, pages } = await readPdf(press.draw(made));
    expect(pages).toBe(1);
    const bare = (words: string) => words.replaceAll(/\s+/g, '');
    expect(bare(text).split(bare(hostile)).length - 1).toBeGreaterThanOrEqual(8);
  });

  it('longer than a sheet take more pages and stop nothing', () => {
    const briefing = briefings[0]?.briefing;
    if (briefing === undefined) throw new Error('no briefing');
    const long: Briefing = {
      ...briefing,
      parts: [...briefing.parts, ...briefing.parts, ...briefing.parts],
    };
    expect(press.pages(long)).toBeGreaterThan(2);
    expect(press.draw(long).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('just longer than a sheet have smaller pictures', () => {
    const briefing = briefings[0]?.briefing;
    const picture = briefing?.parts.find((part) => part.kind === 'pictures');
    if (briefing === undefined || picture === undefined) throw new Error('no briefing');
    // Two pictures of two thirds of a page each leave a second page half full; a third fits at half the height.
    const items = picture.items.map((item) => ({ ...item, heightMm: 170 }));
    const pictures = { ...picture, items };
    expect(press.pages({ ...briefing, parts: [pictures, pictures, pictures] })).toBe(2);
  });
});
