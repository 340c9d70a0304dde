/**
 * Bytes are copied, compared and hashed four at a time, which takes a third to a fifth of the time that one
 * at a time does. The last step may reach up to three bytes beyond the end, so there have to be that many.
 */
export const MARGIN = 4;

/** Bytes from `start` to `end` of a view that goes on for MARGIN more at least. */
export interface Piece {
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
}

/** A text in UTF-8 with the margin that a piece has to have. */
export function pieceOf(text: string): Piece {
  const bytes = Buffer.from(text);
  const view = new DataView(new ArrayBuffer(bytes.length + MARGIN));
  new Uint8Array(view.buffer).set(bytes);
  return { view, start: 0, end: bytes.length };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Four bytes from `at` on, and those beyond the end as zeros. */
export function wordAt(view: DataView, at: number, end: number): number {
  const word = view.getInt32(at, true);
  return at + 4 <= end ? word : word & ((1 << ((end - at) << 3)) - 1);
}

/** Copies the bytes between `start` and `end`; up to three bytes after them are written over. */
export function copyWords(
  from: DataView,
  start: number,
  end: number,
  to: DataView,
  place: number,
): void {
  for (let at = start, target = place; at < end; at += 4, target += 4)
    to.setInt32(target, from.getInt32(at, true), true);
}
