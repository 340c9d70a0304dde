/** One rule of a style sheet: its selectors, its declarations, and the media query it stands in. */
export interface StyleRule {
  media: string | null;
  selectors: string[];
  declarations: [property: string, value: string][];
}

/**
 * Reads a sheet of plain rules and of rules within one media query, which is all that charts.css holds.
 * Throws `unknown at-rule: …` for anything else, so that nothing of the sheet is lost unseen.
 */
export function readStyles(css: string): StyleRule[] {
  return readBlocks(css.replaceAll(/\/\*[\s\S]*?\*\//g, '')).flatMap(({ head, body }) => {
    if (!head.startsWith('@')) return [readRule(null, head, body)];
    const media = /^@media\s*(.+)$/s.exec(head)?.[1];
    if (media === undefined) throw new Error(`unknown at-rule: ${head}`);
    return readBlocks(body).map((inner) => readRule(spaced(media), inner.head, inner.body));
  });
}

/** `head { body }` one after the other, a body with its inner braces. Throws `style sheet without an end: …`. */
function readBlocks(css: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = [];
  let from = 0;
  for (let start = css.indexOf('{'); start !== -1; start = css.indexOf('{', from)) {
    let depth = 1;
    let end = start + 1;
    for (; end < css.length && depth > 0; end += 1) {
      if (css[end] === '{') depth += 1;
      if (css[end] === '}') depth -= 1;
    }
    if (depth > 0) throw new Error(`style sheet without an end: ${css.slice(from, from + 40)}`);
    blocks.push({ head: css.slice(from, start).trim(), body: css.slice(start + 1, end - 1) });
    from = end;
  }
  return blocks;
}

function readRule(media: string | null, head: string, body: string): StyleRule {
  return {
    media,
    selectors: head.split(',').map(spaced),
    declarations: body
      .split(';')
      .filter((line) => line.includes(':'))
      .map((line) => {
        const colon = line.indexOf(':');
        return [spaced(line.slice(0, colon)), spaced(line.slice(colon + 1))];
      }),
  };
}

function spaced(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
