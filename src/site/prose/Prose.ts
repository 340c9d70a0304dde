import type { Figure } from '../../model/Figure.ts';

/** Running text in which each number leads to its figure. */
export type Prose = readonly ProsePart[];
export type ProsePart = string | { text: string; figure: Figure };

/** The figures its numbers lead to, each once, in the order they are read. */
export function figuresIn(prose: Prose): Figure[] {
  return [...new Set(prose.flatMap((part) => (typeof part === 'string' ? [] : [part.figure])))];
}

/** The same text without links, for titles, descriptions and tests. */
export function plainText(prose: Prose): string {
  return prose.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
