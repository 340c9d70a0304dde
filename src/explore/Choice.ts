import type { CatalogueIndicator, ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';

export const KINDS = {
  ranking: 'In order',
  map: 'Map of wards',
  lines: 'Over time',
  slope: 'From one period to another',
  scatter: 'Two indicators',
  table: 'Table alone',
} as const;
export type Kind = keyof typeof KINDS;

export const SETS = {
  wards: 'All wards',
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
  /** Where a comparison of two periods begins. */
  from: string;
}

export interface ReadChoice {
  choice: Choice;
  /** What of the address could not be had, and what is shown instead, in sentences. */
  faults: readonly string[];
}

const DISTRICT = /^E0[6-9]\d{6}$/;

/** The choice of an address; what it does not say, or says wrongly, is the nearest that can be had. */
export function readChoice(query: URLSearchParams, catalogue: ExploreCatalogue): ReadChoice {
  const faults: string[] = [];
  const asked = (name: string) => query.get(name) ?? '';
  const indicator = chosenIndicator(asked('indicator'), catalogue, faults);
  let kind = oneOf(asked('kind'), KINDS, 'ranking', 'kind of chart', faults);
  let set = oneOf(asked('areas'), SETS, defaultSet(indicator), 'set of areas', faults);
  if (set === 'wards' && !indicator.hasWards) {
    if (asked('areas') !== '')
      faults.push(`There are no figures of wards for “${indicator.indicator.shortTitle}”.`);
    set = defaultSet(indicator);
  }
  if (set === 'districts' && !indicator.hasDistricts) {
    faults.push(`We do not have “${indicator.indicator.shortTitle}” for all districts of England.`);
    set = defaultSet(indicator);
  }
  if (kind === 'map' && (set !== 'wards' || indicator.indicator.scale === null)) {
    faults.push(
      indicator.indicator.scale === null
        ? `“${indicator.indicator.shortTitle}” has no classes to colour a map with: it is shown in order.`
        : 'A map is of all wards: these areas are shown in order.',
    );
    kind = 'ranking';
  }
  const other =
    kind === 'scatter'
      ? chosenIndicator(asked('other'), catalogue, faults, indicator.indicator.id).indicator.id
      : '';
  const ticked = readTicked(asked('ticked'), set, catalogue, indicator, faults);
  const period = onePeriod(asked('period'), indicator, faults);
  const from = kind === 'slope' ? oneFrom(asked('from'), period, indicator, faults) : '';
  return {
    choice: { kind, indicator: indicator.indicator.id, other, set, ticked, period, from },
    faults,
  };
}

/** The address of a choice: only what is needed to read it again. */
export function writeChoice(choice: Choice): URLSearchParams {
  const { kind, indicator, other, set, ticked, period, from } = choice;
  return new URLSearchParams({
    kind,
    indicator,
    areas: set,
    ...(period !== '' && { period }),
    ...(from !== '' && { from }),
    ...(other !== '' && { other }),
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
    faults.push(`There is no indicator “${asked.slice(0, 60)}”: you see another.`);
  return found ?? fallback;
}

function defaultSet({ hasWards, hasDistricts }: CatalogueIndicator): AreaSet {
  if (hasWards) return 'wards';
  return hasDistricts ? 'districts' : 'ticked';
}

function oneOf<Name extends string>(
  asked: string,
  names: Readonly<Record<Name, string>>,
  fallback: NoInfer<Name>,
  what: string,
  faults: string[],
): Name {
  if (asked in names && Object.hasOwn(names, asked)) return asked as Name;
  if (asked !== '') faults.push(`There is no ${what} “${asked.slice(0, 60)}”.`);
  return fallback;
}

function readTicked(
  asked: string,
  set: AreaSet,
  { areas, place }: ExploreCatalogue,
  indicator: CatalogueIndicator,
  faults: string[],
): string[] {
  const codes = [...new Set(asked.split(/[ ,+]+/).filter((code) => code !== ''))];
  const known = codes.filter(
    (code) =>
      areas.some((area) => area.code === code) || (indicator.hasDistricts && DISTRICT.test(code)),
  );
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length > 0)
    faults.push(`Not an area of this site: ${unknown.join(', ').slice(0, 120)}.`);
  if (known.length > 0 || set === 'wards') return known;
  return [place.code];
}

function onePeriod(asked: string, { periods }: CatalogueIndicator, faults: string[]): string {
  const newest = periods[periods.length - 1];
  if (newest === undefined) throw new Error('indicator without periods');
  const found = periods.find(({ id }) => id === asked);
  if (found !== undefined) return found.id;
  if (asked !== '')
    faults.push(`There is nothing for “${asked.slice(0, 20)}”: you see ${newest.label}.`);
  return newest.id;
}

/** The period a comparison begins with: the one asked for, else the oldest other one. */
function oneFrom(
  asked: string,
  period: string,
  { periods, indicator }: CatalogueIndicator,
  faults: string[],
): string {
  const found = periods.find(({ id }) => id === asked && id !== period);
  if (found !== undefined) return found.id;
  const [first] = periods.filter(({ id }) => id !== period);
  if (first === undefined) {
    faults.push(
      `“${indicator.shortTitle}” has one period alone: there is no other to set beside it.`,
    );
    return '';
  }
  if (asked !== '')
    faults.push(
      `A comparison cannot begin with “${asked.slice(0, 20)}”: it begins with ${first.label}.`,
    );
  return first.id;
}
