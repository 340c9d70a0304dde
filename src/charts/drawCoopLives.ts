import { scaleLinear } from 'd3';
import type { CoopListing, PlaceCoop } from '../indicators/coops/placeCoops.ts';
import { COOP_EDITIONS } from '../model/CoopEdition.ts';
import { COOP_KINDS, shortCoopName } from './coopWords.ts';
import { coordinate, svgDot, svgLine, svgLines, svgText } from './svgText.ts';
import { textWidth, wrapText } from './textWidth.ts';

/** Dissolutions before 2011 are absent from the lists, so nothing can be told of the years before. */
const FIRST_YEAR = 2010;
const LAST_YEAR = 2024;
/** Where the dates end: the newest edition that has any. */
const DATES_END = COOP_EDITIONS.findLast(({ isDated }) => isDated)?.year ?? FIRST_YEAR;
const TICKS = [2011, 2013, 2015, 2017, 2019, 2021, 2023];
const LINE = 15;
const FONT = 13;

const x = scaleLinear([FIRST_YEAR, LAST_YEAR], [10, 396]);

const NOTES = [
  'Line: registered and not yet dissolved. An arrow: registered before 2010. Cross: dissolved.',
  'Full dot: live in that edition, office here. Hollow dot: office elsewhere.',
  'Grey: after mid-2017 the lists have no dates. A missing dot may be a moved office, a tidied register or an end.',
];

/** Groups of rows, each its name, its dates in words and its line on one scale of years. */
export function drawCoopLives(
  coops: readonly PlaceCoop[],
  id: string,
): { height: number; body: string } {
  let y = 0;
  const parts: string[] = [];
  for (const { group, label } of COOP_KINDS) {
    const members = coops
      .filter((coop) => coop.group === group)
      .sort((a, b) => ((a.registered ?? '9') < (b.registered ?? '9') ? -1 : 1));
    if (members.length === 0) continue;
    y += parts.length === 0 ? 16 : 30;
    parts.push(svgText(0, y, `${label} (${members.length})`, 'b'), drawYears(y + 18));
    y += 24;
    for (const coop of members) {
      const row = drawRow(coop, y);
      parts.push(row.svg);
      y += row.height;
    }
  }
  const notes = NOTES.flatMap((note) => wrapText(note, 385, 12));
  parts.push(svgLines(0, y + 20, notes, LINE, 's q'));
  if (parts.length === 0) throw new Error(`nothing to draw: ${id}`);
  return { height: y + 12 + notes.length * LINE, body: parts.join('') };
}

function drawYears(y: number): string {
  return TICKS.map((year) => svgText(x(year), y, String(year), 'm s q')).join('');
}

function drawRow(coop: PlaceCoop, top: number): { svg: string; height: number } {
  const dates = datesInWords(coop);
  const room = 400 - textWidth(dates, 12) - 10;
  const names = wrapText(shortCoopName(coop.name), room, FONT);
  const track = top + 10 + names.length * LINE;
  const svg =
    svgLines(0, top + 14, names, LINE) +
    svgText(400, top + 14, dates, 'e s q') +
    svgLine(x(FIRST_YEAR), track, x(LAST_YEAR), track, 'grid') +
    `<path class="bare" d="M${coordinate(x(DATES_END))} ${coordinate(track - 5)}H${coordinate(x(LAST_YEAR))}v10H${coordinate(x(DATES_END))}z"/>` +
    drawLife(coop, track) +
    coop.listings.map((listing) => drawListing(listing, track)).join('');
  return { svg, height: names.length * LINE + 20 };
}

function drawLife({ registered, dissolved }: PlaceCoop, y: number): string {
  if (registered === null) return dissolved === null ? '' : cross(yearOf(dissolved), y);
  const from = Math.max(yearOf(registered), FIRST_YEAR);
  const to = dissolved === null ? DATES_END : yearOf(dissolved);
  const isOlder = yearOf(registered) < FIRST_YEAR;
  return (
    svgLine(x(from), y, x(to), y, 'line') +
    (isOlder
      ? `<path class="own" d="M${coordinate(x(FIRST_YEAR) - 8)} ${coordinate(y)}l8 -4v8z"/>`
      : svgLine(x(from), y - 5, x(from), y + 5, 'line')) +
    (dissolved === null ? '' : cross(to, y))
  );
}

function cross(year: number, y: number): string {
  const at = x(year);
  return (
    svgLine(at - 5, y - 5, at + 5, y + 5, 'cross') + svgLine(at - 5, y + 5, at + 5, y - 5, 'cross')
  );
}

function drawListing({ edition, isHere, isLive }: CoopListing, y: number): string {
  if (!isLive) return '';
  return svgDot(x(edition.year), y, 5, isHere ? 'own' : 'own hollow');
}

/** "1926 to 2013", "since 1927", "dates not known". */
function datesInWords({ registered, dissolved }: PlaceCoop): string {
  if (registered === null)
    return dissolved === null ? 'dates not known' : `to ${dissolved.slice(0, 4)}`;
  const from = registered.slice(0, 4);
  return dissolved === null ? `since ${from}` : `${from} to ${dissolved.slice(0, 4)}`;
}

/** An ISO date as a decimal year, to a month. */
function yearOf(iso: string): number {
  return Number(iso.slice(0, 4)) + (Number(iso.slice(5, 7)) - 0.5) / 12;
}
