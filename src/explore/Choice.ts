import { memoize } from '../model/memoize.ts';
import type { CatalogueIndicator, ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';

export const KINDS = {
  ranking: 'In order',
  map: 'Map of wards',
  lines: 'Over time',
  slope: 'Two periods',
  scatter: 'Two indicators',
  table: 'Table alone',
} as const;
export type Kind = keyof typeof KINDS;

export const SETS = {
  wards: 'All wards',
  neighbourhoods: 'All neighbourhoods',
  ticked: 'The areas ticked',
  districts: 'All districts of England',
} as const;
export type AreaSet = keyof typeof SETS;

/** What a reader wants to see; it is the query of the address. */
export interface Choice {
  kind: Kind;
  indicator: string;
  /** The second indicator, of two. */
  other: string;
  set: AreaSet;
  /** Codes of areas that are shown in any case, named and drawn strongly, in this order. */
  ticked: readonly string[];
  period: string;
  /** Of the second indicator; its newest where the address says none. */
  otherPeriod: string;
  /** Where a comparison of two periods begins. */
  from: string;
}

export interface ReadChoice {
  choice: Choice;
  /** What of the address could not be had, and what is shown instead, in sentences. */
  faults: readonly string[];
}

/** The choice of an address; what it does not say, or says wrongly, is the nearest that can be had. */
export function readChoice(query: URLSearchParams, catalogue: ExploreCatalogue): ReadChoice {
  const faults: string[] = [];
  const asked = (name: string) => query.get(name) ?? '';
  const own = chosenIndicator(asked('indicator'), catalogue, faults);
  const { indicator } = own;
  let kind = oneOf(asked('kind'), KINDS, 'ranking', 'kind of chart', faults);
  const set = oneSet(asked('areas'), own, faults);
  if (kind === 'map' && (set !== 'wards' || indicator.scale === null)) {
    faults.push(
      indicator.scale === null
        ? `“${indicator.shortTitle}” has no classes to colour a map with: it is shown in order.`
        : 'A map is of all wards: these areas are shown in order.',
    );
    kind = 'ranking';
  }
  if (kind === 'lines' && own.periods.length === 1) {
    faults.push(`${oneAlone(own)}, so it is shown in order.`);
    kind = 'ranking';
  }
  const second =
    kind === 'scatter'
      ? chosenIndicator(asked('other'), catalogue, faults, indicator.id)
      : undefined;
  const isAsked = asked('areas') === 'ticked';
  const ticked = readTicked(asked('ticked'), set, catalogue, own, faults, isAsked);
  const period = onePeriod(asked('period'), own, faults);
  const otherPeriod = second === undefined ? '' : onePeriod(asked('other-period'), second, faults);
  const pair =
    kind === 'slope' ? onePair(asked('from'), period, own, faults) : { from: '', period };
  const other = second?.indicator.id ?? '';
  return {
    choice: { kind, indicator: indicator.id, other, set, ticked, otherPeriod, ...pair },
    faults,
  };
}

/** The address of a choice: only what is needed to read it again. */
export function writeChoice(choice: Choice): URLSearchParams {
  const { kind, indicator, other, set, ticked, period, otherPeriod, from } = choice;
  return new URLSearchParams({
    kind,
    indicator,
    areas: set,
    ...(period !== '' && { period }),
    ...(from !== '' && { from }),
    ...(other !== '' && { other }),
    ...(otherPeriod !== '' && { 'other-period': otherPeriod }),
    ...(ticked.length > 0 && { ticked: ticked.join(' ') }),
  });
}

function chosenIndicator(
  asked: string,
  { indicators }: ExploreCatalogue,
  faults: string[],
  besides?: string,
): CatalogueIndicator {
  const found = indicators.find(({ indicator }) => indicator.id === asked);
  const fallback = indicators.find(({ indicator }) => indicator.id !== besides);
  if (fallback === undefined) throw new Error('no indicator to choose');
  if (found === undefined && asked !== '')
    faults.push(
      `There is no indicator “${asked.slice(0, 60)}”: you see “${fallback.indicator.shortTitle}”.`,
    );
  return found ?? fallback;
}

function defaultSet({ hasWards, hasDistricts }: CatalogueIndicator): AreaSet {
  if (hasWards) return 'wards';
  return hasDistricts ? 'districts' : 'ticked';
}

function oneSet(asked: string, own: CatalogueIndicator, faults: string[]): AreaSet {
  const fallback = defaultSet(own);
  const set = oneOf(asked, SETS, fallback, 'set of areas', faults);
  const has: Readonly<Record<AreaSet, boolean>> = {
    wards: own.hasWards,
    neighbourhoods: own.hasNeighbourhoods,
    districts: own.hasDistricts,
    ticked: true,
  };
  if (has[set]) return set;
  faults.push(
    `We do not have “${own.indicator.shortTitle}” for ${NOT_HELD[set]}: you see “${SETS[fallback]}”.`,
  );
  return fallback;
}

const NOT_HELD: Readonly<Record<AreaSet, string>> = {
  wards: 'wards',
  neighbourhoods: 'neighbourhoods',
  districts: 'all districts of England',
  ticked: 'these areas',
};

function oneOf<Name extends string>(
  asked: string,
  names: Readonly<Record<Name, string>>,
  fallback: NoInfer<Name>,
  what: string,
  faults: string[],
): Name {
  if (asked in names && Object.hasOwn(names, asked)) return asked as Name;
  if (asked !== '')
    faults.push(`There is no ${what} “${asked.slice(0, 60)}”: you see “${names[fallback]}”.`);
  return fallback;
}

function readTicked(
  asked: string,
  set: AreaSet,
  catalogue: ExploreCatalogue,
  own: CatalogueIndicator,
  faults: string[],
  isAsked: boolean,
): string[] {
  const codes = [...new Set(asked.split(/[ ,+]+/).filter((code) => code !== ''))];
  const names = namesByCode(catalogue);
  const known = codes.filter((code) => names.has(code));
  const unknown = codes.filter((code) => !names.has(code));
  if (unknown.length > 0)
    faults.push(`Not an area of this site: ${unknown.join(', ').slice(0, 120)}.`);
  const able = known.filter((code) => canHave(own, code, catalogue));
  if (able.length > 0 || (known.length > 0 && set !== 'ticked')) return known;
  // The place is marked among the districts, and something is shown where nothing is ticked yet.
  if (set === 'districts') return [catalogue.place.code];
  if (set !== 'ticked') return [];
  const first = startingAreas(catalogue, own);
  const said = first.map((code) => names.get(code) ?? code).join(', ');
  if (isAsked)
    faults.push(
      known.length > 0
        ? `We do not have “${own.indicator.shortTitle}” for ${known.map((code) => names.get(code) ?? code).join(', ')}: you see ${said}.`
        : `No area is ticked: you see ${said}. Tick others under “${MARKED}”.`,
    );
  return first;
}

/** Whether there are figures of an indicator for areas of its kind; of a nation it is not known before they are read. */
function canHave(own: CatalogueIndicator, code: string, { place }: ExploreCatalogue): boolean {
  if (code.startsWith('E05')) return own.hasWards;
  if (code.startsWith('E01')) return own.hasNeighbourhoods;
  if (/^E0[6-9]/.test(code)) return own.hasDistricts || (own.hasPlace && code === place.code);
  return true;
}

/** What the areas to choose from are called on the page. */
export const MARKED = 'Areas to name and mark';

/** Where nothing is ticked: the place, or the first of its wards where the indicator has figures of wards alone. */
function startingAreas({ areas, place }: ExploreCatalogue, own: CatalogueIndicator): string[] {
  if (own.hasPlace || !own.hasWards) return [place.code];
  const wards = areas.filter(({ type }) => type === 'ward');
  return wards.slice(0, 3).map(({ code }) => code);
}

/** Code → name of all that can be ticked. */
export const namesByCode = memoize(
  ({ areas, neighbourhoods, districts }: ExploreCatalogue): ReadonlyMap<string, string> =>
    new Map([...areas, ...neighbourhoods, ...districts].map(({ code, name }) => [code, name])),
);

const oneAlone = ({ indicator }: Pick<CatalogueIndicator, 'indicator'>) =>
  `“${indicator.shortTitle}” has one period alone`;

function onePeriod(
  asked: string,
  { periods, indicator }: CatalogueIndicator,
  faults: string[],
): string {
  const newest = periods[periods.length - 1];
  if (newest === undefined) throw new Error('indicator without periods');
  const found = periods.find(({ id }) => id === asked);
  if (found !== undefined) return found.id;
  if (asked !== '')
    faults.push(
      `There is no “${indicator.shortTitle}” for “${asked.slice(0, 20)}”: you see ${newest.label}.`,
    );
  return newest.id;
}

/** The two periods of a comparison, the earlier first; where one is not said, the oldest other one. */
function onePair(
  asked: string,
  period: string,
  { periods, indicator }: CatalogueIndicator,
  faults: string[],
): { from: string; period: string } {
  const order = periods.map(({ id }) => id);
  if (asked !== period && order.includes(asked)) {
    if (order.indexOf(asked) < order.indexOf(period)) return { from: asked, period };
    const [late, early] = [asked, period].map(
      (id) => periods.find((each) => each.id === id)?.label,
    );
    faults.push(`“${late}” is later than “${early}”: the earlier of them is shown first.`);
    return { from: period, period: asked };
  }
  const [first] = periods.filter(({ id }) => id !== period);
  if (first === undefined) {
    faults.push(
      `${oneAlone({ indicator })}: there is no other to set beside it, so it is shown in order.`,
    );
    return { from: '', period };
  }
  const isEarlier = order.indexOf(first.id) < order.indexOf(period);
  const pair = isEarlier ? { from: first.id, period } : { from: period, period: first.id };
  if (asked !== '') {
    const label = periods.find(({ id }) => id === pair.from)?.label ?? pair.from;
    faults.push(`A comparison cannot begin with “${asked.slice(0, 20)}”: it begins with ${label}.`);
  }
  return pair;
}
