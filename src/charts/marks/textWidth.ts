const NARROW = /[ijlftr.,:;'’|!()[\] -]/;
const WIDE = /[mwMW%@—…]/;

/**
 * The width of a line in user units, estimated generously for common sans-serif faces:
 * the drawing is made where no fonts can be measured, so it must not depend on one.
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  return emsOf(text) * fontSize * (bold ? BOLDER : 1);
}

/** How much wider a bold face is. */
const BOLDER = 1.06;

/** Ems of each character met so far: a site measures some millions, of a few hundred kinds. */
const known = new Map<string, number>();

/** Ems of a text that comes behind `before` ems of others. */
function emsOf(text: string, before = 0): number {
  let ems = before;
  for (const character of text) {
    let own = known.get(character);
    if (own === undefined) {
      own = characterEms(character);
      known.set(character, own);
    }
    ems += own;
  }
  return ems;
}

function characterEms(character: string): number {
  if (NARROW.test(character)) return 0.33;
  if (WIDE.test(character)) return 0.88;
  return /[A-Z&]/.test(character) ? 0.69 : 0.61;
}

/** Words put into lines no wider than `width`; a word that is wider has a line to itself. */
export function wrapText(text: string, width: number, fontSize: number, bold = false): string[] {
  const lines: string[] = [];
  let ems = 0;
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const together = emsOf(` ${word}`, ems);
    if (last !== undefined && together * fontSize * (bold ? BOLDER : 1) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
      ems = together;
    } else {
      lines.push(word);
      ems = emsOf(word);
    }
  }
  return lines;
}

/** The ways of setting a name in one, two and three lines, each as even as can be; fewest lines first. */
export function lineBreaks(name: string, fontSize: number): string[][] {
  const breaks: string[][] = [[name]];
  const full = textWidth(name, fontSize);
  for (let width = full; width > 0; width -= fontSize / 3) {
    const lines = wrapText(name, width, fontSize);
    const previous = breaks[breaks.length - 1];
    if (lines.length > 3) break;
    if (previous === undefined || lines.length > previous.length) breaks.push(lines);
    // The narrowest setting with as many lines is the most even.
    else if (widest(lines, fontSize) <= widest(previous, fontSize)) {
      breaks[breaks.length - 1] = lines;
    }
  }
  return breaks;
}

/** The width of the widest line. */
export function widest(lines: readonly string[], fontSize: number, bold = false): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, fontSize, bold)));
}

/**
 * Words put into lines no wider than `width`; a word that is wider goes on in the next line after a hyphen, with three
 * letters at least on either side.
 */
export function hyphenate(text: string, width: number, fontSize: number): string[] {
  const fits = (line: string) => textWidth(line, fontSize) <= width;
  const lines: string[] = [];
  for (const whole of text.split(' ')) {
    let word = whole;
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    while (!fits(word) && word.length >= 6) {
      let cut = word.replace(/[^\p{L}]+$/u, '').length - 3;
      while (cut > 3 && !fits(`${word.slice(0, cut)}-`)) cut -= 1;
      // A name that has a hyphen is parted there.
      const own = word.slice(0, cut).lastIndexOf('-') + 1;
      if (own > 0) cut = own;
      lines.push(own > 0 ? word.slice(0, cut) : `${word.slice(0, cut)}-`);
      word = word.slice(cut);
    }
    lines.push(word);
  }
  return lines;
}

/** Cut to a width, with an ellipsis where something was lost. */
export function shortenText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, fontSize) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
