import { createHash } from 'node:crypto';
import { csvCell } from '../../format/csv.ts';
import type { ScopeField } from '../../tables/spend/scopeRules.ts';
import type { CellText } from './CellText.ts';
import type { Judge } from './Judge.ts';
import { PieceRoom } from './PieceRoom.ts';
import { payeeKind } from './payeeKind.ts';
import { RecentBytes } from './RecentBytes.ts';
import type { SingleText } from './SingleText.ts';
import { NEEDS_CARE, TextScan } from './TextScan.ts';
import { pieceOf } from './words.ts';

interface RecurringText extends CellText {
  raw: string;
}

/** The same bytes in two ways, with MARGIN of them after every end that is asked for. */
export interface Bytes {
  bytes: Buffer;
  view: DataView;
}

const RECENT = 1 << 15;
const MOST_REMEMBERED = 20_000;
const LONGEST_CELL = 10_000;
const SPACES = /\s{2,}|[\t\n\r\v\f\u00a0]/;
/** Any control character but tab and line ends, which are spaces, is damage. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u;

/**
 * Cell texts, worked out once for each different one. Payees, departments and categories recur, so a row
 * costs one look-up for each.
 */
export class CellTexts {
  readonly #judge: Judge;
  readonly #scan = new TextScan([]);
  readonly #room = new PieceRoom();
  readonly #known: Readonly<Record<ScopeField, Map<string, RecurringText>>> = {
    payee: new Map(),
    department: new Map(),
    category: new Map(),
    description: new Map(),
  };

  readonly #recent: Readonly<Record<ScopeField, ({ raw: string; cell: CellText } | undefined)[]>> =
    {
      payee: new Array(RECENT),
      department: new Array(RECENT),
      category: new Array(RECENT),
      description: [],
    };

  readonly #recentBytes: Readonly<Record<ScopeField, RecentBytes<CellText>>> = {
    payee: new RecentBytes(RECENT),
    department: new RecentBytes(RECENT / 8),
    category: new RecentBytes(RECENT / 8),
    description: new RecentBytes(1),
  };

  #count = 0;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** A text that recurs. */
  recurring(field: ScopeField, raw: string): CellText {
    // A small table in front of the map, by a rough hash: comparing two texts is cheaper than what the map
    // does, and it is asked fifteen million times.
    const recent = this.#recent[field];
    const slot = slotOf(raw);
    const last = recent[slot];
    if (last !== undefined && last.raw === raw) return last.cell;
    const cell = this.#remembered(field, raw);
    recent[slot] = { raw: cell.raw, cell };
    return cell;
  }

  #remembered(field: ScopeField, raw: string): RecurringText {
    const texts = this.#known[field];
    const known = texts.get(raw);
    if (known !== undefined) return known;
    if (texts.size >= MOST_REMEMBERED) texts.clear();
    // A piece of a text keeps the whole block it was cut from alive; only a copy is remembered.
    const copy = Buffer.from(raw).toString();
    const text = tidyText(copy);
    const kind = field === 'payee' ? payeeKind(text) : 'organisation';
    const csv = csvCell(text);
    const cell = {
      number: ++this.#count,
      text,
      csv,
      ...this.#room.put(field === 'payee' ? `${csv},${kind},` : `${csv},`),
      ...fingerprint(text),
      damage: damageIn(text),
      verdict: this.#judge.verdict(field, text),
      kind,
      raw: copy,
    } as const;
    texts.set(copy, cell);
    return cell;
  }

  /** The same for the bytes of an ASCII text. */
  recurringBytes(field: ScopeField, { bytes, view }: Bytes, start: number, end: number): CellText {
    const recent = this.#recentBytes[field];
    const known = recent.find(view, start, end);
    if (known !== undefined) return known;
    const cell = this.#remembered(field, bytes.toString('latin1', start, end));
    recent.remember(view, start, end, cell);
    return cell;
  }

  /** A description or a transaction number in UTF-8, filled into a cell that is used again. */
  single(
    { bytes, view }: Bytes,
    start: number,
    end: number,
    isDescription: boolean,
    cell: SingleText,
  ): void {
    const flags = isDescription
      ? this.#judge.scan(bytes, start, end)
      : this.#scan.flags(bytes, start, end);
    if ((flags & NEEDS_CARE) === 0 && end - start <= LONGEST_CELL) {
      cell.view = view;
      cell.start = start;
      cell.end = end;
      cell.csv = null;
      cell.damage = null;
    } else {
      const text = tidyText(bytes.toString('utf8', start, end));
      const csv = csvCell(text);
      const tidy = pieceOf(text);
      cell.view = tidy.view;
      cell.start = tidy.start;
      cell.end = tidy.end;
      cell.csv = csv === text ? null : pieceOf(csv);
      cell.damage = damageIn(text);
    }
    if (isDescription) cell.verdict = this.#judge.scanned(cell, flags);
  }

  singleText(text: string, isDescription: boolean, cell: SingleText): void {
    const { view, end } = pieceOf(text);
    this.single({ bytes: Buffer.from(view.buffer), view }, 0, end, isDescription, cell);
  }
}

function fingerprint(text: string): Pick<CellText, 'high' | 'low'> {
  const digest = createHash('sha256').update(text).digest();
  return { high: digest.readInt32LE(0), low: digest.readInt32LE(4) };
}

export function tidyText(text: string): string {
  const trimmed = text.trim();
  return SPACES.test(trimmed) ? trimmed.replaceAll(/\s+/g, ' ') : trimmed;
}

function damageIn(text: string): string | null {
  if (text.length > LONGEST_CELL) return 'cell of more than 10,000 characters';
  return CONTROL.test(text) ? 'control character in the text' : null;
}

function slotOf(text: string): number {
  const { length } = text;
  const step = 1 + (length >> 4);
  let hash = length;
  for (let at = 0; at < length; at += step) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  return (hash ^ (hash >>> 15)) & (RECENT - 1);
}
