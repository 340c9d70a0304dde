/** A file of a build, by its path and the module of its route. */
interface Made {
  pathname: string;
  route: { component: string };
}
type Sample = (all: readonly Made[]) => Iterable<Made>;

/** So many of those that are made alike are enough to see what could go wrong with all. */
const ALIKE = 6;

/** As many of each group, spread over all of it. */
function someOfEach(all: readonly Made[], most: number, groupOf: (made: Made) => string): Made[] {
  return [...Map.groupBy(all, groupOf).values()].flatMap((group) => {
    const step = Math.ceil(group.length / most);
    return group.filter((_, i) => i % step === 0);
  });
}

/** Pictures, and the frames of a closed release. */
const isOneOfMany = ({ pathname }: Made) => /\.png$|^\/releases\/[^/]+\/embed\//.test(pathname);
/** "/embed/map.imd-percentile.2025.png" is of the kind map, "/share/imd-percentile.E05012199.png" of deprivation. */
const kindOf = ({ pathname, route }: Made) =>
  `${route.component} ${/\/(embed|share)\/\w+/.exec(pathname)?.[0]}`;

/** What is built of a site where a test needs no more. */
export const SAMPLES = {
  /** Everything, but of a thousand pictures and frames of releases one of each kind, and those that a test puts elsewhere. */
  'few pictures': (all) => [
    ...all.filter((made) => !isOneOfMany(made) || made.pathname.includes('.imd-percentile.2025.')),
    ...someOfEach(all.filter(isOneOfMany), 1, kindOf),
  ],
  'some of each route': (all) => someOfEach(all, ALIKE, ({ route }) => route.component),
  /** Of figures, charts and lists those of the places of wards. */
  'one indicator': (all) =>
    all.filter(
      ({ pathname }) =>
        !/^\/(figures|indicators|neighbourhoods|embed)\//.test(pathname) ||
        pathname.includes('imd-percentile'),
    ),
} satisfies Record<string, Sample>;

export type SampleName = keyof typeof SAMPLES;
