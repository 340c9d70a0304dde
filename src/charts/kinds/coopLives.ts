import * as Plot from '@observablehq/plot';
import { countInWords, countOrNone, formatNumber } from '../../format/number.ts';
import { plural, sentenceCount } from '../../format/words.ts';
import type { PlaceCoop } from '../../indicators/coops/placeCoops.ts';
import {
  COOP_EDITIONS,
  NEWEST_COOP_EDITION,
  NEWEST_DATED_EDITION,
} from '../../model/CoopEdition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Source } from '../../model/Source.ts';
import { sure } from '../../model/sure.ts';
import { type Chart, chartId } from '../Chart.ts';
import {
  type DrawingWords,
  drawBeside,
  drawPlot,
  SMALL_SIZE,
  sizeOf,
  WIDTH,
  WORDS_SIZE,
} from '../draw.ts';
import { COLUMN_GAP, columnsFor, inColumns } from '../marks/columns.ts';
import { PLAIN_LINE } from '../marks/plainLine.ts';
import { textWidth, wrapText } from '../marks/textWidth.ts';
import { type Line, stacked, words } from '../marks/words.ts';
import type { Theme } from '../theme.ts';
import { COOP_MARKS, coopHref, coopKind, shortCoopName } from '../words/coopWords.ts';
import { sourceLines } from '../words/sourceLine.ts';

export interface CoopLivesOptions {
  coops: readonly PlaceCoop[];
  /** The place's figures that name the sources of the editions. */
  figures: readonly Figure[];
  sources: readonly Source[];
  placeName: string;
  placeCode: string;
  /** `wide` sets the lines in columns, for pictures; pages take the default, `tall`. */
  layout?: 'tall' | 'wide';
}

/** A line of life for each co-op of a place: registered, dissolved, and the editions that list it. */
export function coopLives(options: CoopLivesOptions): Chart {
  const { coops, placeName } = options;
  if (coops.length === 0) throw new Error(`no co-ops to draw: ${options.placeCode}`);
  const id = chartId('events', 'coop-active', options.placeCode);
  const ended = coops.filter(({ state }) => state === 'dissolved').length;
  const listed = coops.filter(({ state }) => state === 'listed').length;
  // Later lists have no dates: who ended since is known only where somebody has looked it up.
  const isLater = coops.some(
    ({ dissolved }) => dissolved !== null && yearOf(dissolved) > DATES_END,
  );
  const by = isLater ? '' : ` by ${DATED_UNTIL}`;
  const headline = livesHeadline(coops.length, listed, ended, placeName, by);
  const alt = `${coops.length === 1 ? 'One line for the one co-op' : `One line for each of ${coops.length} co-ops`}, grouped by kind: from registration to dissolution where the dates are known, with a dot for each edition that lists it. After ${DATED_UNTIL} there are dots alone.`;
  return {
    id,
    headline,
    subtitle: `Every organisation with a registered office in ${placeName} in any of four editions, by kind and date of registration`,
    draw: (theme) => drawLives({ id, headline, alt }, options, theme),
    alt,
    table: livesTable(coops, placeName),
    ...sourceLines(options.figures, options.sources),
    figures: [],
  };
}

/** The lines without their names, for a page that tells more elsewhere: as low as a picture of a hundred co-ops may be. There is one at least. */
export function coopLivesInBrief(
  coops: readonly PlaceCoop[],
  placeName: string,
  theme: Theme,
): string {
  const rows = coops
    .toSorted((a, b) => ((a.registered ?? '9') < (b.registered ?? '9') ? -1 : 1))
    .map((coop, i) => ({ coop, y: 18 + Math.min(6, 150 / coops.length) * (i + 0.5) }));
  const bottom = sure(rows.at(-1), `co-op in ${placeName}`).y + 6;
  const lives = rows.flatMap(({ coop, y }) => lifeOf(coop).map((life) => ({ ...life, y })));
  const listed = rows.filter(({ coop }) => coop.state === 'listed');
  const ended = rows.flatMap(({ coop: { dissolved }, y }) =>
    dissolved === null ? [] : [{ year: yearOf(dissolved), y }],
  );
  const small = { size: SMALL_SIZE, fill: theme.quiet };
  const notes = [
    `A line: a co-op, from its registration${ended.length > 0 ? ' to its end (×)' : ''}.`,
    `A dot: in the list of ${Math.floor(NEWEST_COOP_EDITION.year)}. After ${DATED_UNTIL} the lists have no dates.`,
  ].flatMap((note) => wrapText(note, WIDTH - 8, SMALL_SIZE));
  return drawPlot(
    {
      id: 'brief.coop-active',
      headline: `Co-ops with a registered office in ${placeName}`,
      alt: `A line for each co-op found, ${formatNumber(coops.length, 0)} in all: in the newest list ${formatNumber(listed.length, 0)}, known to have ended ${formatNumber(ended.length, 0)}.`,
    },
    theme,
    {
      height: bottom + 8 + notes.length * LINE,
      x: { type: 'linear', domain: [FIRST_YEAR, LAST_YEAR], range: [...RANGE] },
      y: { type: 'identity' },
      marks: [
        Plot.ruleX(TICKS_IN_BRIEF, { y1: 15, y2: bottom, stroke: theme.grid }),
        Plot.ruleY(lives, { y: 'y', x1: 'from', x2: 'to', stroke: theme.own, strokeWidth: 1.6 }),
        Plot.dot(ended, {
          x: 'year',
          y: 'y',
          symbol: 'times',
          r: 3,
          stroke: theme.second,
          strokeWidth: 2,
        }),
        Plot.dot(listed, { x: NEWEST_COOP_EDITION.year, y: 'y', r: 2.4, fill: theme.own }),
        words([
          ...TICKS_IN_BRIEF.map(
            (year): Line => ({
              ...small,
              x:
                RANGE[0] + ((RANGE[1] - RANGE[0]) * (year - FIRST_YEAR)) / (LAST_YEAR - FIRST_YEAR),
              y: 11,
              text: String(year),
              anchor: 'middle',
            }),
          ),
          ...stacked(notes, LINE, { ...small, x: 0, y: bottom + 16 }),
        ]),
      ],
    },
  );
}

/** How many of those found are still listed and how many ended; of one and of none too. */
export function livesHeadline(
  all: number,
  listed: number,
  ended: number,
  placeName: string,
  by: string,
): string {
  const is = (count: number) => (count === 0 ? 'is' : plural(count, 'is', 'are'));
  const list = `in the newest list, of ${NEWEST_COOP_EDITION.id}`;
  const dissolved = `known to have been dissolved${by}`;
  if (all === 1)
    return `The one co-op found in ${placeName} is ${listed === 1 ? list : ended === 1 ? dissolved : `not ${list}`}`;
  return `${sentenceCount(listed)} of the ${countInWords(all)} co-ops found in ${placeName} ${is(listed)} ${list}; ${countOrNone(ended)} ${is(ended)} ${dissolved}`;
}

function livesTable(coops: readonly PlaceCoop[], placeName: string): Chart['table'] {
  return {
    caption: `Co-ops found in ${placeName}: dates, and where each edition has the office`,
    columns: ['Co-op', 'Kind', 'Registered', 'Dissolved', ...COOP_EDITIONS.map(({ id }) => id)].map(
      (label) => ({ label, numeric: false }),
    ),
    rows: inOrder(coops).map((coop) => [
      { text: coop.name, href: coopHref(coop.cukId) },
      { text: coopKind(coop.group).one },
      { text: coop.registered ?? 'not known' },
      { text: coop.dissolved ?? '–' },
      ...COOP_EDITIONS.map(({ id }) => ({ text: listingInWords(coop, id) })),
    ]),
  };
}

/** "active, here", "active, elsewhere", "not active", "–" */
function listingInWords({ listings }: PlaceCoop, editionId: string): string {
  const listing = listings.find(({ edition }) => edition.id === editionId);
  if (listing === undefined) return '–';
  if (!listing.isLive) return 'not active';
  return listing.isHere ? 'active, here' : 'active, elsewhere';
}

/** By kind, then by date of registration, those without one last. */
function inOrder(coops: readonly PlaceCoop[]): PlaceCoop[] {
  return COOP_MARKS.flatMap(({ group }) =>
    coops
      .filter((coop) => coop.group === group)
      .sort((a, b) => ((a.registered ?? '9') < (b.registered ?? '9') ? -1 : 1)),
  );
}

/** Dissolutions before 2011 are absent from the lists, so nothing is known of the years before. */
const FIRST_YEAR = 2010;
/** The end of the year of the newest edition. */
const LAST_YEAR = Math.floor(NEWEST_COOP_EDITION.year) + 1;
/** Where the dates end: the newest edition that has any. */
const { year: DATES_END, drawnUp: DATED_UNTIL } = NEWEST_DATED_EDITION;
const TICKS = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, i) => FIRST_YEAR + i).filter(
  (year) => year % 2 === 1,
);
const TICKS_IN_BRIEF = [FIRST_YEAR + 1, Math.floor(DATES_END), LAST_YEAR - 1];
const LINE = 15;
const RANGE: readonly [number, number] = [10, WIDTH - 4];

const NOTES = [
  'Line: registered and not yet dissolved. A tick: registered; an arrow: before 2010. Cross: dissolved.',
  'Full dot: active in that edition, office here. Hollow dot: office elsewhere.',
  `Grey: after ${DATED_UNTIL} the lists have no dates. A missing dot may be a moved office, a tidied register or an end.`,
];

/** All lines one below the other, or in columns. */
function drawLives(
  called: DrawingWords,
  { coops, layout = 'tall' }: CoopLivesOptions,
  theme: Theme,
): string {
  const groups = Map.groupBy(inOrder(coops), ({ group }) => group);
  const whole = drawColumn(called, groups, theme);
  const columns = inColumns(inOrder(coops), columnsFor(sizeOf(whole).height));
  if (layout === 'tall' || columns.length === 1) return whole;
  const drawings = columns.map((part, i) => {
    const shown = { part, hasNotes: i === columns.length - 1 };
    return drawColumn({ ...called, id: `${called.id}.${i}` }, groups, theme, shown);
  });
  return drawBeside(called, drawings, COLUMN_GAP);
}

/** Groups of rows, each its name, its dates in words and its line on one scale of years; all of them, or a part. */
function drawColumn(
  called: DrawingWords,
  groups: ReadonlyMap<string, readonly PlaceCoop[]>,
  theme: Theme,
  shown?: { part: readonly PlaceCoop[]; hasNotes: boolean },
): string {
  const x = (year: number) =>
    RANGE[0] + ((RANGE[1] - RANGE[0]) * (year - FIRST_YEAR)) / (LAST_YEAR - FIRST_YEAR);
  const small = { size: SMALL_SIZE, fill: theme.quiet };
  const lines: Line[] = [];
  const rows: { coop: PlaceCoop; y: number }[] = [];
  let y = 0;
  for (const { group, label } of COOP_MARKS) {
    const all = groups.get(group) ?? [];
    const members = all.filter((coop) => shown?.part.includes(coop) ?? true);
    if (members.length === 0) continue;
    const name = members[0] === all[0] ? `${label} (${all.length})` : `${label}, continued`;
    y += rows.length === 0 ? 16 : 30;
    lines.push(
      { x: 0, y, text: name, isBold: true },
      ...TICKS.map(
        (year): Line => ({ ...small, x: x(year), y: y + 18, text: String(year), anchor: 'middle' }),
      ),
    );
    y += 24;
    for (const coop of members) {
      const dates = datesInWords(coop);
      const room = WIDTH - textWidth(dates, SMALL_SIZE) - 10;
      const names = wrapText(shortCoopName(coop.name), room, WORDS_SIZE);
      lines.push(...stacked(names, LINE, { x: 0, y: y + 14 }), {
        ...small,
        x: WIDTH,
        y: y + 14,
        text: dates,
        anchor: 'end',
      });
      rows.push({ coop, y: y + 10 + names.length * LINE });
      y += names.length * LINE + 20;
    }
  }
  const notes =
    shown?.hasNotes === false ? [] : NOTES.flatMap((note) => wrapText(note, WIDTH - 8, SMALL_SIZE));
  const lives = rows.flatMap(({ coop, y: at }) => lifeOf(coop).map((life) => ({ ...life, y: at })));
  const ends = rows.flatMap(({ coop: { dissolved }, y: at }) =>
    dissolved === null ? [] : [{ year: yearOf(dissolved), y: at }],
  );
  const seen = rows.flatMap(({ coop, y: at }) =>
    coop.listings
      .filter(({ isLive }) => isLive)
      .map(({ edition, isHere }) => ({ year: edition.year, isHere, y: at })),
  );
  return drawPlot(called, theme, {
    height: y + 12 + notes.length * LINE,
    x: { type: 'linear', domain: [FIRST_YEAR, LAST_YEAR], range: [...RANGE] },
    y: { type: 'identity' },
    marks: [
      Plot.ruleY(rows, { y: 'y', x1: FIRST_YEAR, x2: LAST_YEAR, stroke: theme.grid }),
      Plot.rect(rows, {
        x1: DATES_END,
        x2: LAST_YEAR,
        y1: ({ y: at }) => at - 5,
        y2: ({ y: at }) => at + 5,
        fill: theme.band,
      }),
      Plot.ruleY(lives, { y: 'y', x1: 'from', x2: 'to', stroke: theme.own, strokeWidth: 2 }),
      Plot.ruleX(
        lives.filter(({ isOlder }) => !isOlder),
        {
          x: 'from',
          y1: ({ y: at }) => at - 5,
          y2: ({ y: at }) => at + 5,
          stroke: theme.own,
          strokeWidth: 2,
        },
      ),
      Plot.dot(
        lives.filter(({ isOlder }) => isOlder),
        { x: 'from', y: 'y', dx: -4, symbol: 'triangle', rotate: -90, r: 4.5, fill: theme.own },
      ),
      Plot.dot(ends, {
        x: 'year',
        y: 'y',
        symbol: 'times',
        r: 6,
        stroke: theme.second,
        strokeWidth: 2.6,
        ...PLAIN_LINE,
      }),
      Plot.dot(seen, {
        x: 'year',
        y: 'y',
        r: 5,
        fill: ({ isHere }) => (isHere ? theme.own : theme.ground),
        stroke: theme.own,
        strokeWidth: 2.4,
      }),
      words([...lines, ...stacked(notes, LINE, { ...small, x: 0, y: y + 20 })]),
    ],
  });
}

/** From registration to dissolution, or to where the dates end; nothing where it is not known when it began. */
function lifeOf({ registered, dissolved }: PlaceCoop) {
  if (registered === null) return [];
  const began = yearOf(registered);
  // Of one registered later no list says that it went on.
  const to = dissolved === null ? Math.max(DATES_END, began) : yearOf(dissolved);
  return [{ from: Math.max(began, FIRST_YEAR), to, isOlder: began < FIRST_YEAR }];
}

/** "1926 to 2013", "since 1927", "from 1928" where the newest list has it no more, "dates not known". */
function datesInWords({ registered, dissolved, state }: PlaceCoop): string {
  if (registered === null)
    return dissolved === null ? 'dates not known' : `to ${dissolved.slice(0, 4)}`;
  const from = registered.slice(0, 4);
  if (dissolved === null) return `${state === 'listed' ? 'since' : 'from'} ${from}`;
  return `${from} to ${dissolved.slice(0, 4)}`;
}

/** An ISO date as a decimal year, to a month. */
function yearOf(iso: string): number {
  return Number(iso.slice(0, 4)) + (Number(iso.slice(5, 7)) - 0.5) / 12;
}
