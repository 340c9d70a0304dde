import { describe, expect, it } from 'vitest';
import {
  answerTo,
  listFor,
  type Names,
  type Postcodes,
  wholePostcode,
} from '../../src/islands/findAnswers.ts';
import { formerWardSentence, formerWards } from '../../src/site/find/formerWardWords.ts';

const NAMES: Names = {
  place: 'Ashby',
  postcodesOf: 'October 2025',
  outwards: ['ZZ0', 'ZZ1'],
  wards: { E05900001: { name: 'St Mark’s & Hill', href: '/wards/st-marks-and-hill/' } },
  neighbourhoods: { E01900001: 'Hill Top, north part' },
  entries: [
    { kind: 'ward', name: 'St Mark’s & Hill', href: '/wards/st-marks-and-hill/' },
    { kind: 'former ward', name: 'Uphill', href: '/find/#E05800001', note: 'All of it is gone.' },
    { kind: 'word', name: 'Decile', href: '/glossary/#decile' },
    { kind: 'page', name: 'Co-ops', href: '/co-ops/', also: 'mutuals' },
  ],
};
const LIST: Postcodes = {
  wards: [{ code: 'E05900001', lsoa: 'E01900001', postcodes: '1AA 1AB' }],
  elsewhere: [{ district: 'Borrow', postcodes: '9ZZ' }],
};

describe('a postcode as typed', () => {
  it.each([
    ['pr1 2he', ['PR1', '2HE']],
    [' PR12HE ', ['PR1', '2HE']],
    ['p r 1 2 h e', ['PR1', '2HE']],
    ['PR1-2HE', ['PR1', '2HE']],
    // O for 0 and I for 1 where only a digit can stand.
    ['PRO 2AA', ['PR0', '2AA']],
    ['PRI 2HE', ['PR1', '2HE']],
    ['PR1 OHE', ['PR1', '0HE']],
    ['EC1A 1BB', ['EC1A', '1BB']],
    ['M1 1AE', ['M1', '1AE']],
  ])('%s', (typed, halves) => expect(wholePostcode(typed)).toEqual(halves));

  it.each(['', 'PR1', 'PR1 2', 'PR1 2H', 'Ashton', '1234567', 'PR1 2H3', '<script>'])(
    'is no whole postcode: %s',
    (typed) => expect(wholePostcode(typed)).toBeNull(),
  );
});

describe('the answer', () => {
  const asked = (typed: string, names = NAMES) =>
    answerTo(typed, names, listFor(typed, names) === null ? null : LIST);

  it('leads from a postcode to its neighbourhood and names the ward', () => {
    expect(asked('zz11ab')).toEqual({
      said: 'ZZ1 1AB is in the ward St Mark’s & Hill.',
      links: [
        { text: 'Your neighbourhood: Hill Top, north part', href: '/neighbourhoods/E01900001/' },
        { text: 'Your ward: St Mark’s & Hill', href: '/wards/st-marks-and-hill/' },
      ],
      isSure: true,
    });
    expect(asked('ZZO 1AA').said).toBe('ZZ0 1AA is in the ward St Mark’s & Hill.');
  });

  it('says where another postcode is, as far as it is known', () => {
    expect(asked('ZZ1 9ZZ').said).toBe('ZZ1 9ZZ is in Borrow. This site covers Ashby.');
    expect(asked('ZZ1 5AA').said).toBe(
      'ZZ1 5AA is not a postcode we know, as of October 2025: it may be mistyped, new or no longer used.',
    );
    expect(asked('EH1 1YZ').said).toBe('No postcode of Ashby begins EH1.');
    expect(asked('ZZ1 1A').said).toBe('Type the whole postcode, such as ZZ0 1AA.');
  });

  it('finds names without apostrophes, with “and” for “&”, and by any word', () => {
    for (const typed of ['st marks', 'St Mark’s', "st mark's", 'hill', 'marks and hill'])
      expect(asked(typed).links.map(({ href }) => href)).toContain('/wards/st-marks-and-hill/');
    expect(asked('uphill').links).toEqual([
      { text: 'All of it is gone.', href: '/find/#E05800001' },
    ]);
    expect(asked('hill top')).toEqual({
      said: 'One answer',
      links: [{ text: 'Hill Top, north part (neighbourhood)', href: '/neighbourhoods/E01900001/' }],
      isSure: true,
    });
    expect(asked('decile').links[0]?.text).toBe('Decile (word)');
    // With O for 0 it would be a postcode, of no place here.
    for (const typed of ['co-op', 'Co-ops', 'co ops'])
      expect(asked(typed).links).toEqual([{ text: 'Co-ops (page)', href: '/co-ops/' }]);
    expect(asked('nowhere').said).toBe(
      'Nothing here is called “nowhere”. Wards, neighbourhoods, postcodes and topics can be found, streets cannot.',
    );
    for (const typed of ['  ', '***']) expect(asked(typed)).toEqual({ said: '', links: [] });
  });

  it('finds a page by other words for it', () => {
    expect(asked('mutuals').links).toEqual([{ text: 'Co-ops (page)', href: '/co-ops/' }]);
  });

  it('puts what is called just so first, then wards; where neither is asked for, none is taken for the answer', () => {
    const entries = [
      ...NAMES.entries,
      { kind: 'ward', name: 'Upper Hill', href: '/wards/upper-hill/' },
      ...Array.from({ length: 7 }, (_, i) => ({ kind: 'word', name: `Hill ${i}`, href: `/${i}` })),
    ];
    const names = { ...NAMES, entries };
    const { said, links, isSure } = asked('hill', names);
    expect(said).toBe('8 of 10 answers');
    expect(links.map(({ text }) => text).slice(0, 3)).toEqual([
      'St Mark’s & Hill',
      'Upper Hill',
      'Hill 0 (word)',
    ]);
    expect([links.length, isSure]).toEqual([8, false]);
    expect(asked('upper hill', names)).toMatchObject({ isSure: true });
    const exact = asked('Hill 3', names);
    expect([exact.links[0]?.text, exact.isSure]).toEqual(['Hill 3 (word)', true]);
    // Eight are all there are.
    expect(asked('hill', { ...names, entries: entries.slice(0, -2) }).said).toBe('8 answers');
  });

  it('takes none of two of one name for the answer, and puts wards that begin so before others', () => {
    const ward = (name: string) => ({ kind: 'ward', name, href: `/wards/${name}/` });
    const entries = [
      ward('Bridge South'),
      ward('Shep'),
      { kind: 'page', name: 'Sources', href: '/sources/' },
      { kind: 'word', name: 'Rank', href: '/glossary/#rank' },
      { kind: 'indicator', name: 'Rank', href: '/indicators/rank/' },
    ];
    const names = { ...NAMES, entries, neighbourhoods: {} };
    expect(asked('rank', names)).toMatchObject({ said: '2 answers', isSure: false });
    const before = { kind: 'former ward', name: 'Shep', href: '/find/#x', note: 'Now elsewhere.' };
    const twice = { ...names, entries: [...entries, before] };
    expect(asked('shep', twice)).toMatchObject({ said: '2 answers', isSure: false });
    expect(asked('shep', twice).links[0]?.href).toBe('/wards/Shep/');
    expect(asked('s', names).links.map(({ text }) => text)).toEqual([
      'Shep',
      'Bridge South',
      'Sources (page)',
    ]);
  });

  it('says so where the place has no list of postcodes', () => {
    const names = { ...NAMES, postcodesOf: null, outwards: [] };
    const said = 'We have no list of postcodes for Ashby. Type the name of a ward.';
    expect(asked('ZZ1 1AA', names).said).toBe(said);
    expect(asked('ZZ1', names).said).toBe(said);
    expect(asked('marks', names).links).toHaveLength(1);
  });
});

describe('what became of a former ward', () => {
  const sentence = (...postcodes: number[]) => {
    const [ward] = formerWards(
      postcodes.map((count, i) => ({
        formerCode: 'E05800001',
        formerName: 'Old Hill',
        until: 2019,
        wardCode: `W${i + 1}`,
        postcodes: count,
      })),
    );
    if (ward === undefined) throw new Error('no ward');
    return formerWardSentence(ward, (code) => code.replace('W', 'New '));
  };

  it('is said by its parts; edges are left out', () => {
    expect(sentence(100)).toBe('All of the old ward Old Hill is now in New 1.');
    expect(sentence(95, 5)).toBe('Nearly all of the old ward Old Hill is now in New 1.');
    expect(sentence(99, 1)).toBe('Nearly all of the old ward Old Hill is now in New 1.');
    expect(sentence(94, 6)).toBe(
      'Most of the old ward Old Hill is now in New 1, the rest in New 2.',
    );
    expect(sentence(50, 50)).toBe('The old ward Old Hill is now shared between New 1 and New 2.');
    expect(sentence(97, 2, 1)).toBe('Nearly all of the old ward Old Hill is now in New 1.');
  });
});
