import { parseHTML } from '../src/charts/plainDom.ts';
import { pageKind } from './pageKind.ts';
import { sentencesOf } from './sentences.ts';

export const READABILITY_HEAD = [
  'kind',
  'sentences',
  'words a sentence',
  'over 20 words, %',
  'Flesch–Kincaid grade',
];

/** A sentence of more words than this is hard to hear. */
const LONG_WORDS = 20;
/** Kinds of which there are hundreds: so many pages are read. */
const MOST_PAGES = 40;

/**
 * How pages read, by kind, each sentence once: the share of long sentences, and the grade of Flesch and Kincaid,
 * 0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59 (Kincaid and others, 1975). `pages`: address → HTML.
 */
export function readability(
  pages: readonly { address: string; html: () => string }[],
): (string | number)[][] {
  const byKind = Map.groupBy(pages, ({ address }) => pageKind(address));
  return [...byKind].flatMap(([kind, all]) => {
    const step = Math.ceil(all.length / MOST_PAGES);
    const sentences = new Set(
      all
        .filter((_, i) => i % step === 0)
        .flatMap(({ html }) => sentencesOf(parseHTML(html()).document)),
    );
    // Headings and names of things are no sentences.
    const read = [...sentences].filter((sentence) => /[.!?]$/.test(sentence)).map(wordsOf);
    if (read.length === 0) return [];
    const words = read.flat();
    const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
    const perSentence = words.length / read.length;
    const grade = 0.39 * perSentence + (11.8 * syllables) / words.length - 15.59;
    const long = read.filter(({ length }) => length > LONG_WORDS).length;
    return [
      [
        kind,
        read.length,
        perSentence.toFixed(1),
        ((100 * long) / read.length).toFixed(0),
        grade.toFixed(1),
      ],
    ];
  });
}

/** An e that is not heard: "place", "homes", "deprived"; but "table", "places", "counted". */
const SILENT_E =
  /(?<![^aeiouy]l|[aeiouy])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouysxzcg])(?<![^aeiouy]l)es$/;

/** About so many: groups of vowels, a silent e at the end left out. */
function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  return Math.max(1, [...bare.replace(SILENT_E, '').matchAll(/[aeiouy]+/g)].length);
}

/** Words with a letter; numbers are said otherwise by everybody. */
function wordsOf(sentence: string): string[] {
  return sentence.split(/[\s–]+/).filter((word) => /\p{L}/u.test(word));
}
