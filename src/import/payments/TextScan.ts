/** The text has to be looked at closely before it is written: a quote, a comma, a control character … */
export const NEEDS_CARE = 1;
/** One of the words looked for is in it. */
export const HAS_WORD = 2;

const SKIPPED = 0;
const CARE = 27;
const CLASSES = 28;
const SAFE_SIGNS = ' .&()/-:;#+*?!%£$@_<>[]{}|=~^\\';

/** Letters are 1…26 in either case, digits and harmless signs 0; anything else needs care. */
const CLASS = new Uint8Array(128).fill(CARE);
for (let code = 0; code < 128; code++) {
  const sign = String.fromCharCode(code);
  if (/[a-z]/i.test(sign)) CLASS[code] = sign.toLowerCase().charCodeAt(0) - 96;
  else if (/\d/.test(sign) || SAFE_SIGNS.includes(sign)) CLASS[code] = SKIPPED;
}

/**
 * Looks for many words and for dangerous characters in one pass over the bytes of a text (Aho and Corasick, 1975): its
 * time does not depend on how many words there are. Words are matched anywhere, with everything but letters
 * skipped.
 */
export class TextScan {
  /** State × class → state; state 0 is the start, a state from `#found` on has seen a word. */
  readonly #next: Uint16Array;
  readonly #isEnd: Uint8Array;

  constructor(words: readonly string[]) {
    const size = 1 + words.reduce((sum, word) => sum + word.length, 0);
    this.#next = new Uint16Array(size * CLASSES);
    this.#isEnd = new Uint8Array(size);
    let states = 1;
    for (const word of words) {
      let state = 0;
      for (const letter of word) {
        const at = state * CLASSES + letter.charCodeAt(0) - 96;
        if (this.#next[at] === 0) this.#next[at] = states++;
        state = this.#next[at] ?? 0;
      }
      this.#isEnd[state] = 1;
    }
    this.#addFallbacks(states);
  }

  /** NEEDS_CARE, HAS_WORD, both or neither. */
  flags(bytes: Uint8Array, start = 0, end = bytes.length): number {
    const next = this.#next;
    const isEnd = this.#isEnd;
    if (start >= end) return 0;
    let flags = isEdge(bytes[start] ?? 0) || bytes[end - 1] === 32 ? NEEDS_CARE : 0;
    let state = 0;
    let before = 0;
    for (let at = start; at < end; at++) {
      const code = bytes[at] ?? 0;
      const kind = code < 128 ? (CLASS[code] ?? CARE) : CARE;
      if (kind === CARE || (code === 32 && before === 32)) flags |= NEEDS_CARE;
      else if (kind !== SKIPPED) {
        state = next[state * CLASSES + kind] ?? 0;
        if (isEnd[state] === 1) flags |= HAS_WORD;
      }
      before = code;
    }
    return flags;
  }

  /** Where a word breaks off, the longest end of it that begins another word goes on. */
  #addFallbacks(states: number): void {
    const fallback = new Uint16Array(states);
    const queue: number[] = [];
    for (let kind = 1; kind <= 26; kind++) {
      const child = this.#next[kind] ?? 0;
      if (child !== 0) queue.push(child);
    }
    for (const state of queue) {
      const back = fallback[state] ?? 0;
      if (this.#isEnd[back] === 1) this.#isEnd[state] = 1;
      for (let kind = 1; kind <= 26; kind++) {
        const at = state * CLASSES + kind;
        const child = this.#next[at] ?? 0;
        const other = this.#next[back * CLASSES + kind] ?? 0;
        if (child === 0) this.#next[at] = other;
        else {
          fallback[child] = other;
          queue.push(child);
        }
      }
    }
  }
}

/** What a cell may not begin with: a space, or the beginning of a formula. */
function isEdge(code: number): boolean {
  return code === 32 || code === 61 || code === 43 || code === 45 || code === 64;
}
