import { copyWords, MARGIN, type Piece, pieceOf } from './words.ts';

const SIZE = 1 << 16;

/** Puts short texts side by side, so that those in use fill little of the processor's cache. */
export class PieceRoom {
  #view = new DataView(new ArrayBuffer(0));
  #end = 0;

  put(text: string): Piece {
    const { view, end } = pieceOf(text);
    if (end > SIZE / 16) return { view, start: 0, end };
    if (this.#end + end + MARGIN > this.#view.byteLength) {
      this.#view = new DataView(new ArrayBuffer(SIZE));
      this.#end = 0;
    }
    copyWords(view, 0, end, this.#view, this.#end);
    const piece = { view: this.#view, start: this.#end, end: this.#end + end };
    this.#end = piece.end;
    return piece;
  }
}
