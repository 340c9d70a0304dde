/** Names that are said with "the": the City of London, the Isles of Scilly, the Forest of Dean, the Vale of White Horse. */
const TAKES_ARTICLE = '(?:City|Forest|Isles?|Vale) of \\p{Lu}';
/** Words a name follows in the middle of a sentence. */
const BEFORE =
  '(?:about|across|and|around|as|at|beside|between|beyond|by|for|from|in|into|is|of|on|or|outside|than|that|to|where|with|within)';
const WITHOUT_ARTICLE = new RegExp(`(?<=\\b${BEFORE} )(?=${TAKES_ARTICLE})`, 'gu');

/** "in Isles of Scilly" → "in the Isles of Scilly", wherever such a name stands in a sentence. */
export function withArticle(text: string): string {
  return text.replaceAll(WITHOUT_ARTICLE, 'the ');
}

/** A sentence with what only shows once a name stands in it: its article, and one full stop after "Ltd.". */
export function asSaid(text: string): string {
  return withArticle(text).replaceAll(/(?<!\.)\.\.(?=\s|$)/g, '.');
}
