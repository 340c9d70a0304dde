import { SMALL_SIZE, WIDTH } from '../draw.ts';
import { hyphenate, shortenText, textWidth } from '../marks/textWidth.ts';

/** Between two tiles, in user units. */
export const TILE_GAP = 4;
/** Between a name and the edges of its tile, together. */
const ROOM = 2;
const MOST_WIDTH = 96;
/** More lines of a name than these are cut where what is left tells it from all others of the place. */
const MOST_LINES = 3;
const LEAST_COLUMNS = 4;

interface TileNames {
  columns: number;
  /** Of a tile. */
  width: number;
  /** Name → how it is written in its tile. */
  lines: ReadonlyMap<string, readonly string[]>;
}

/**
 * The names of a place's areas as a map of tiles shows them: in the most columns, of six, in which every word fits;
 * where that would be fewer than four, long words are parted. No two names look alike in their tiles.
 */
export function tileNames(names: readonly string[]): TileNames {
  const words = names.flatMap((name) => name.split(' '));
  const longest = Math.max(...words.map((word) => textWidth(word, SMALL_SIZE)));
  const fitting = Math.floor((WIDTH + TILE_GAP) / (longest + ROOM + TILE_GAP));
  const most = Math.min(names.length > 30 ? 6 : 5, Math.ceil(Math.sqrt(names.length)));
  const columns = Math.min(most, Math.max(LEAST_COLUMNS, fitting));
  const width = Math.min(MOST_WIDTH, Math.floor((WIDTH + TILE_GAP) / columns - TILE_GAP));
  const whole = names.map((name) => ({ name, lines: hyphenate(name, width - ROOM, SMALL_SIZE) }));
  const start = (lines: readonly string[], count: number) => lines.slice(0, count).join(' ');
  const shown = whole.map(({ name, lines }): [string, string[]] => {
    for (let count = MOST_LINES; count < lines.length; count += 1) {
      const kept = start(lines, count);
      if (whole.every((other) => other.name === name || start(other.lines, count) !== kept))
        return [name, [...lines.slice(0, count - 1), cutEnd(lines[count - 1] ?? '', width)]];
    }
    return [name, lines];
  });
  return { columns, width, lines: new Map(shown) };
}

/** The last line of a name that is cut, without what leads to a word that is not there. */
function cutEnd(line: string, width: number): string {
  return shortenText(`${line.replace(/( &|[ ,-])+$/, '')} …`, width, SMALL_SIZE);
}
