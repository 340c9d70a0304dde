/** Names of districts that are said with "the": the City of London, the Isles of Scilly, the Forest of Dean. */
const TAKES_ARTICLE = /^(City|Forest|Isles?|Vale) of /;
/** Words a name follows in the middle of a sentence. */
const BEFORE =
  '(?:about|across|and|around|as|at|beside|between|beyond|by|for|from|in|into|is|of|on|or|outside|than|that|to|where|with|within)';

/** "in Isles of Scilly" → "in the Isles of Scilly", wherever the place stands in a sentence; other places stay. */
export function withArticle(text: string, placeName: string): string {
  if (!TAKES_ARTICLE.test(placeName)) return text;
  return text.replaceAll(new RegExp(`(?<=\\b${BEFORE} )${placeName}\\b`, 'g'), `the ${placeName}`);
}
