import { expect, it } from 'vitest';
import { withArticle } from '../../src/format/article.ts';

it('a name that is said with “the” has it within a sentence, and nowhere else', () => {
  const said = (text: string) => withArticle(text, 'Isles of Scilly');
  expect(said('49% of the people of Isles of Scilly are poor')).toBe(
    '49% of the people of the Isles of Scilly are poor',
  );
  expect(said('Isles of Scilly’s five wards')).toBe('Isles of Scilly’s five wards');
  expect(said('the wards of the Isles of Scilly')).toBe('the wards of the Isles of Scilly');
});

it('other names stay as they are', () => {
  expect(withArticle('the people of Preston', 'Preston')).toBe('the people of Preston');
  expect(withArticle('the people of New Forest', 'New Forest')).toBe('the people of New Forest');
});
