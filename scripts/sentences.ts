/** What a reader reads as sentences: running text of a page, without tables, drawings, code to copy and lists of links. */
const PROSE = 'h1, h2, h3, p, li, dd, summary, figcaption';
const NO_PROSE =
  'table, svg, pre, nav, form, .use-chart, .cite, .links, .rows-list, .source, .chart-row, .addresses';
/** A full stop, and what begins the next sentence. */
const BETWEEN = /(?<=[.!?])\s+(?=[“‘(]?[\p{Lu}\d£])/u;

/** The sentences of a page's main part, each once. */
export function sentencesOf(document: Document): string[] {
  const blocks = [...document.querySelectorAll('main *')].filter(
    (element) =>
      element.matches(PROSE) &&
      element.closest(NO_PROSE) === null &&
      // The smallest block alone, so that no sentence is read twice.
      element.querySelector(PROSE) === null,
  );
  return [
    ...new Set(
      blocks.flatMap((block) =>
        (block.textContent ?? '').replaceAll(/\s+/g, ' ').trim().split(BETWEEN),
      ),
    ),
  ].filter((sentence) => /\p{L}/u.test(sentence));
}

/** Numbers that only name a thing, or the whole a share is of: years, months, ordinals, postcodes, ages, "in 100". */
const NAMES = [
  // A verdict, explained where it is.
  /\bnine in ten wards\b/g,
  /\b(19|20)\d\d([-/]\d\d)?\b/g,
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b[\d,]+(st|nd|rd|th)\b/g,
  /\b[A-Z]{1,2}\d{1,2}[A-Z]?( \d[A-Z]{2}| \d)?\b/g,
  /\b\d+ to \d+ years?\b|\baged \d+ to \d+\b/g,
  /\b(in|of|of every|scale of) (100|200|20|ten)\b/gi,
  // A neighbourhood's official name: "Preston 014A".
  /\b\d{3}[A-Z]\b/g,
];
const NUMBER = /£?\d[\d,]*(\.\d+)?|\b(two|three|four|five|six|seven|eight|nine|ten)\b/gi;

/** How many numbers a listener has to hold; "about six in ten people" is one. */
export function numbersIn(sentence: string): number {
  const bare = NAMES.reduce((text, name) => text.replaceAll(name, ' '), sentence);
  return [...bare.matchAll(NUMBER)].length;
}
