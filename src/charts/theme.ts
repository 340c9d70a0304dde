import { recordOf } from '../model/recordOf.ts';

/** What a colour is for; s0–s4 and d0–d4 are the classes of values, each with an ink for the words on it. */
const ROLES = [
  'ground',
  'ink',
  'quiet',
  'grid',
  'zero',
  'edge',
  'own',
  'second',
  'band',
  'peer',
  'chosen',
  ...(['s0', 's1', 's2', 's3', 's4', 'd0', 'd1', 'd2', 'd3', 'd4'] as const),
  ...(['s0-ink', 's1-ink', 's2-ink', 's3-ink', 's4-ink'] as const),
  ...(['d0-ink', 'd1-ink', 'd2-ink', 'd3-ink', 'd4-ink'] as const),
] as const;

export type Role = (typeof ROLES)[number];

/** A colour for each role, as SVG and CSS take it. */
export type Theme = Readonly<Record<Role, string>>;

/** Colours come from the page round the drawing: light, dark, forced and printed, without a second drawing. */
export const SCREEN = themeOf((role) => `var(--chart-${role})`);

/**
 * Sequential tones s0–s4: s4 is the end that stands out (most deprived, or the highest share). Diverging tones
 * d0–d4 round the neutral d2. Words on a tone have 4.5:1 at least, shapes on the ground 3:1.
 */
export const LIGHT: Theme = {
  ground: '#ffffff',
  ink: '#1a1f24',
  quiet: '#505a63',
  grid: '#dde2e6',
  zero: '#7b868f',
  edge: '#46525c',
  own: '#12436d',
  second: '#801650',
  band: '#dfe5ea',
  peer: '#46525c',
  chosen: '#f46a25',
  s0: '#e3eef8',
  s1: '#b4d3f1',
  s2: '#6bace6',
  s3: '#2073bc',
  s4: '#12436d',
  's0-ink': '#1a1f24',
  's1-ink': '#1a1f24',
  's2-ink': '#101418',
  's3-ink': '#ffffff',
  's4-ink': '#ffffff',
  d0: '#9c3f06',
  d1: '#f2a66f',
  d2: '#eceeef',
  d3: '#6bace6',
  d4: '#12436d',
  'd0-ink': '#ffffff',
  'd1-ink': '#1a1f24',
  'd2-ink': '#1a1f24',
  'd3-ink': '#101418',
  'd4-ink': '#ffffff',
};

/** The order of lightness turns round, so that s4 is still what the eye meets first. */
export const DARK: Theme = {
  ground: '#11161b',
  ink: '#e8ecef',
  quiet: '#b1bac2',
  grid: '#2b343c',
  zero: '#7d8993',
  edge: '#8d99a3',
  own: '#8cc1f0',
  second: '#f08fc4',
  band: '#2a343d',
  peer: '#a9b4bd',
  chosen: '#ff9a5c',
  s0: '#18304a',
  s1: '#1d4f80',
  s2: '#3f8acb',
  s3: '#86bdee',
  s4: '#e0effc',
  's0-ink': '#e8ecef',
  's1-ink': '#ffffff',
  's2-ink': '#06111c',
  's3-ink': '#06111c',
  's4-ink': '#06111c',
  d0: '#ffc49b',
  d1: '#a85722',
  d2: '#333c44',
  d3: '#2a73b5',
  d4: '#bfdffb',
  'd0-ink': '#1a0d04',
  'd1-ink': '#ffffff',
  'd2-ink': '#e8ecef',
  'd3-ink': '#ffffff',
  'd4-ink': '#06111c',
};

/** For printing, PDFs and pictures that go on paper: the light colours with blacker words and lines. */
export const PAPER: Theme = {
  ...LIGHT,
  ink: '#000000',
  quiet: '#333333',
  grid: '#cccccc',
  zero: '#666666',
  edge: '#333333',
  peer: '#333333',
  chosen: '#000000',
  s0: '#f2f7fc',
  's0-ink': '#000000',
  's1-ink': '#000000',
  's2-ink': '#000000',
  'd1-ink': '#000000',
  'd2-ink': '#000000',
  'd3-ink': '#000000',
};

const mix = (percent: number) => `color-mix(in srgb, CanvasText ${percent}%, Canvas)`;

/** The reader's own two colours: classes as steps between them, and every class named in the key besides. */
const FORCED: Theme = {
  ...themeOf(() => 'CanvasText'),
  ground: 'Canvas',
  grid: mix(30),
  band: mix(20),
  chosen: 'Highlight',
  s0: 'Canvas',
  s1: mix(15),
  s2: mix(30),
  s3: mix(75),
  's3-ink': 'Canvas',
  's4-ink': 'Canvas',
  d1: mix(75),
  d2: 'Canvas',
  d3: mix(15),
  d4: mix(30),
  'd0-ink': 'Canvas',
  'd1-ink': 'Canvas',
};

/**
 * The variables of `SCREEN` for a page, in each of the four states it can be seen in; of the drawing `svg` alone
 * where one is given. `ground` is the background of the page where it has a name for it, e.g. "var(--paper)". With
 * `isFixable` the elements `light` and `dark` fix the scheme when the fragment of the address names them; browsers
 * without `:has` (before 2023) stay light then.
 */
export function themeStyles(svg?: string, ground?: string, isFixable = false): string {
  return `${screenStyles(svg, ground, isFixable)}@media print{${printStyles(svg)}}`;
}

/** The last of the four states alone, for a sheet of paper. */
export function printStyles(svg?: string): string {
  return setting(PAPER, svg);
}

/** The other three: a page that has a sheet for paper needs no more of them on a screen. */
export function screenStyles(svg?: string, ground?: string, isFixable = false): string {
  const here = (theme: Theme, root?: string) =>
    setting(ground === undefined ? theme : { ...theme, ground }, svg, root);
  // A fragment outweighs what is below, so forced colours and print are left out of its reach.
  const seen = 'screen and (forced-colors:none)';
  return (
    here(LIGHT) +
    (isFixable
      ? `@media ${seen} and (prefers-color-scheme:dark){${here(DARK, ':root:not(:has(#light:target))')}}` +
        `@media ${seen}{${here(DARK, ':root:has(#dark:target)')}}`
      : `@media(prefers-color-scheme:dark){${here(DARK)}}`) +
    `@media(forced-colors:active){${setting(FORCED, svg)}}`
  );
}

function setting(theme: Theme, svg?: string, root = ':root'): string {
  const roles = ROLES.filter((role) => svg === undefined || svg.includes(`(--chart-${role})`));
  const lines = roles.map((role) => `--chart-${role}:${theme[role]}`);
  return lines.length === 0 ? '' : `${root}{${lines.join(';')}}`;
}

function themeOf(colour: (role: Role) => string): Theme {
  return recordOf(ROLES, colour);
}
