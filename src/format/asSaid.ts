/** Names that are said with "the": the City of London, the Isles of Scilly, the Forest of Dean, the Vale of White Horse. */
const NAME = '(?:City|Forest|Isles?|Vale) of \\p{Lu}';
const ANY_NAME = new RegExp(NAME, 'u');
/** Not the name of a neighbourhood, which has its number: City of London 001A. */
const TAKES_ARTICLE = `${NAME}(?!\\p{L}*(?: \\p{Lu}\\p{L}*)* \\d{3}[A-Z]\\b)`;
/** Words a name follows in the middle of a sentence. */
const BEFORE =
  '(?:about|across|and|around|as|at|beside|between|beyond|by|for|from|in|into|is|of|on|or|outside|than|that|to|where|with|within)';
const WITHOUT_ARTICLE = new RegExp(`(?<=\\b${BEFORE} )(?=${TAKES_ARTICLE})`, 'gu');

/** A name that a verb follows is what a sentence speaks of, and no heading. */
const VERB =
  '(?:are|became|can|cannot|did|grew|had|has|have|is|lacks|lay|lie|lies|moved|share|shares|was|were|would)';
const AS_SUBJECT = new RegExp(
  `(?<!\\b[Tt]he )(?=\\b${TAKES_ARTICLE}\\p{L}*(?: \\p{Lu}\\p{L}*)* ${VERB}\\b)`,
  'gu',
);
/** Tags within a sentence, so that one that ends before a name begins none. */
const INLINE_TAG = /<\/?(?:a|abbr|b|cite|em|i|small|span|strong|time)\b[^>]*>/g;
/** What comes before the first word of a sentence, in text, on a page, in a code to copy or in a citation: "(2026) Title". */
const SENTENCE_BEGINS = /(?:^|[>“"]|=&quot;|wealth \(\d{4}\)|[.?!]\s)\s*$/;

/**
 * "in Isles of Scilly" → "in the Isles of Scilly", wherever such a name is in a sentence, and "Isles of Scilly has" →
 * "The Isles of Scilly has" where it begins one.
 */
export function withArticle(text: string): string {
  if (!ANY_NAME.test(text)) return text;
  return text
    .replaceAll(WITHOUT_ARTICLE, 'the ')
    .replaceAll(AS_SUBJECT, (_, at: number, whole: string) =>
      SENTENCE_BEGINS.test(whole.slice(Math.max(0, at - 400), at).replaceAll(INLINE_TAG, ''))
        ? 'The '
        : 'the ',
    );
}

/** A sentence with what only shows once a name is in it: its article, one full stop after "Ltd.", curled apostrophes. */
export function asSaid(text: string): string {
  return withCurled(withArticle(text).replaceAll(/(?<!\.)\.\.(?=\s|$)/g, '.'));
}

/**
 * "St Matthew's" → "St Matthew’s": publications and files have the typewriter's mark, what people read has the
 * printer's. What belongs to "St James’s" is said to be St James’s.
 */
export function withCurled(text: string): string {
  return text.replaceAll(/(?<=\p{L})(?:'|&#39;)(?=\p{L})/gu, '’').replaceAll('’s’s', '’s');
}

/** The words of a page as they are said; codes to copy and scripts stay as they are. */
export function pageAsSaid(html: string): string {
  return withArticle(html)
    .split(/(<(?:script|style|pre|code|textarea)\b[\s\S]*?<\/(?:script|style|pre|code|textarea)>)/)
    .map((part, i) => (i % 2 === 0 ? withCurled(part) : part))
    .join('');
}
