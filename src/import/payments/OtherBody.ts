import { DataError } from '../../tables/DataError.ts';
import type { Body } from '../../tables/spend/Body.ts';

/** Words that tell no body from another of its kind. */
const COMMON = new Set(
  'the of and for a council city borough county district metropolitan unitary london royal town parish authority office combined police crime commissioner pcc constabulary force fire rescue service services nhs foundation trust university college hospital hospitals teaching mbc bc cc dc'.split(
    ' ',
  ),
);
/** What is another body beside one of the same place. */
const KINDS = [
  /\bcouncil\b|\bauthority\b/,
  /\b(police|constabulary|pcc)\b/,
  /\bfire\b/,
  /\b(nhs|hospitals?)\b/,
  /\b(university|college)\b/,
];
const COMPASS = new Set(['north', 'south', 'east', 'west', 'mid', 'central']);
/** A heading whose cells can be nothing but a body, so that a name alone is enough. */
const NAMES_BODIES = /authority|council|body/i;

/** What the column of a file that names the paying body says, over all its rows. */
export class OtherBody {
  readonly #rows = new Map<string, number>();
  #all = 0;

  add(text: string): void {
    const name = text.trim().slice(0, 200);
    if (name === '') return;
    this.#all++;
    this.#rows.set(name, (this.#rows.get(name) ?? 0) + 1);
  }

  /** Throws a DataError where more than half of the names are plainly of another body. */
  refuse(body: Pick<Body, 'name' | 'alsoNamed'>, heading: string, file: string): void {
    const others = [...this.#rows].filter(([name]) => isOther(name, body, heading));
    const rows = others.reduce((sum, [, each]) => sum + each, 0);
    const [most] = others.sort(([, a], [, b]) => b - a);
    if (most === undefined || rows <= this.#all / 2) return;
    throw new DataError(
      'THE PAYMENTS ARE OF ANOTHER BODY, says the file itself',
      most[0],
      { file, column: heading.trim() },
      `they would go in as those of ${body.name}: give the body they are of as --body, or, if it is the same under another name, add "alsoNamed": [${JSON.stringify(most[0])}] to ${body.name} in bodies.json`,
    );
  }
}

/** Whether a name is plainly not one of the body's: abbreviations, addresses of the web and names without a word of their own are not. */
function isOther(
  name: string,
  { name: own, alsoNamed }: Pick<Body, 'name' | 'alsoNamed'>,
  heading: string,
): boolean {
  if (/[:/@]|\d/.test(name) || !/[a-z]{4}/i.test(name)) return false;
  const words = ownWords(name);
  const kinds = kindsOf(name);
  if (words.size === 0 || (kinds.length === 0 && !NAMES_BODIES.test(heading))) return false;
  // OCC, HBC: one word of capitals, with nothing that says what it is.
  if (kinds.length === 0 && /^[A-Z]{2,5}$/.test(name)) return false;
  return [own, ...alsoNamed].every((known) => {
    const knownWords = ownWords(known);
    if (knownWords.size === 0) return false;
    const knownKinds = kindsOf(known);
    const isSameKind =
      kinds.length === 0 ||
      knownKinds.length === 0 ||
      kinds.some((kind) => knownKinds.includes(kind));
    const shared = [...words].filter((word) => knownWords.has(word) && !COMPASS.has(word));
    const isSameSide = [...COMPASS].every((side) => words.has(side) === knownWords.has(side));
    return shared.length === 0 || !isSameKind || !isSameSide;
  });
}

function ownWords(name: string): Set<string> {
  const words = name
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => word.length > 1 && !COMMON.has(word)));
}

function kindsOf(name: string): number[] {
  return [...KINDS.entries()].flatMap(([kind, words]) =>
    words.test(name.toLowerCase()) ? [kind] : [],
  );
}
