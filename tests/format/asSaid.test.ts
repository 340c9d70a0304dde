import { expect, it } from 'vitest';
import { asSaid, pageAsSaid, withArticle, withCurled } from '../../src/format/asSaid.ts';

it('a name that is said with “the” has it within a sentence, and nowhere else', () => {
  expect(withArticle('49% of the people of Isles of Scilly are poor')).toBe(
    '49% of the people of the Isles of Scilly are poor',
  );
  expect(withArticle('Isles of Scilly’s five wards')).toBe('Isles of Scilly’s five wards');
  expect(withArticle('the wards of the Isles of Scilly')).toBe('the wards of the Isles of Scilly');
  expect(withArticle('people in Vale of White Horse and Forest of Dean')).toBe(
    'people in the Vale of White Horse and the Forest of Dean',
  );
});

it('a name that is said with “the” has it where it begins a sentence, or a verb follows it', () => {
  expect(withArticle('City of London has ten co-ops. Isles of Scilly has none.')).toBe(
    'The City of London has ten co-ops. The Isles of Scilly has none.',
  );
  expect(withArticle('At England’s rate City of London would have nine')).toBe(
    'At England’s rate the City of London would have nine',
  );
  expect(withArticle('how many co-ops Vale of White Horse has: 3')).toBe(
    'how many co-ops the Vale of White Horse has: 3',
  );
  expect(withArticle('Made community wealth (2026) City of London has ten')).toBe(
    'Made community wealth (2026) The City of London has ten',
  );
  expect(withArticle('the list (2026) City of London has')).toBe(
    'the list (2026) the City of London has',
  );
  expect(withArticle('alt=&quot;City of London has ten')).toBe(
    'alt=&quot;The City of London has ten',
  );
  expect(withArticle('<p>\n  City of London is small')).toBe('<p>\n  The City of London is small');
  expect(withArticle('At <a href="/x/">England’s rate</a> City of London would have nine')).toBe(
    'At <a href="/x/">England’s rate</a> the City of London would have nine',
  );
  for (const said of [
    'everybody in City of London 001A',
    'Wards of the City of London are small',
    'The City of London has',
    'City of London in figures',
    'City of London',
  ])
    expect(withArticle(said)).toBe(said);
});

it('other names stay as they are', () => {
  expect(withArticle('the people of Preston')).toBe('the people of Preston');
  expect(withArticle('the people of New Forest')).toBe('the people of New Forest');
  expect(withArticle('a map of city of old')).toBe('a map of city of old');
});

it('a name that ends with a full stop ends a sentence with one', () => {
  expect(asSaid('It was Playbus Ltd.. Then … and so on ...')).toBe(
    'It was Playbus Ltd. Then … and so on ...',
  );
});

it('a name that ends in an apostrophe and s is its own possessive', () => {
  expect(withCurled("St James's’s wards")).toBe('St James’s wards');
});

it('apostrophes within names are those of print, and codes stay as they are', () => {
  expect(withCurled("St Matthew's, 'quoted' and the wards' names")).toBe(
    "St Matthew’s, 'quoted' and the wards' names",
  );
  expect(
    pageAsSaid(
      "<p>King&#39;s Lynn</p><pre>it's</pre><script>let a = 'x'; b='c'</script><p>of Isles of Scilly's",
    ),
  ).toBe(
    "<p>King’s Lynn</p><pre>it's</pre><script>let a = 'x'; b='c'</script><p>of the Isles of Scilly’s",
  );
});
