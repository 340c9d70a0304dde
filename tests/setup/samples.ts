import { someOfEach } from './someOfEach.ts';

/** A file of a build, by its path and the module of its route. */
interface Made {
  pathname: string;
  route: { component: string };
}
type Sample = (all: readonly Made[]) => Iterable<Made>;

/** So many of those that are made alike are enough to see what could go wrong with all. */
const ALIKE = 6;

/** Pictures, of which there are 1,700, and the small drawings of neighbourhoods. */
const isOneOfMany = ({ pathname }: Made) => /\.png$|^\/neighbourhoods\/.*\.svg$/.test(pathname);
/** "/embed/map.imd-percentile.2025.png" is of the kind map, "/share/imd-percentile.E05012199.png" of deprivation. */
const kindOf = ({ pathname, route }: Made) =>
  `${route.component} ${/\/(embed|share)\/\w+/.exec(pathname)?.[0]}`;

/** What is built of a site where a test needs no more. */
export const SAMPLES = {
  /** All pages and their files; of pictures one of each kind, and those that embeds.test.ts puts on another site. */
  'all pages': (all) => [
    ...all.filter((made) => !isOneOfMany(made) || made.pathname.includes('.imd-percentile.2025.')),
    ...someOfEach(all.filter(isOneOfMany), kindOf, () => 1),
  ],
  'some of each route': (all) =>
    someOfEach(
      all,
      ({ route }) => route.component,
      () => ALIKE,
    ),
  /** Of figures and charts those of one indicator, and those of money, in which are the names of payees; no neighbourhoods. */
  'one indicator and money': (all) =>
    all.filter(
      ({ pathname }) =>
        !/^\/(figures|indicators|neighbourhoods|embed)\//.test(pathname) ||
        /imd-percentile|\bspend-/.test(pathname),
    ),
} satisfies Record<string, Sample>;

export type SampleName = keyof typeof SAMPLES;
