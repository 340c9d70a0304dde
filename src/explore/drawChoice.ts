import type { ChosenAreas, ChosenChart, ChosenPeriod } from '../charts/chosen/ChosenAreas.ts';
import { chosenRanking } from '../charts/chosen/chosenRanking.ts';
import { chosenTable } from '../charts/chosen/chosenTable.ts';
import {
  chosenSubtitle,
  gapsOfAreas,
  periodsInWords,
  titled,
} from '../charts/chosen/chosenWords.ts';
import { sourceLines } from '../charts/words/sourceLine.ts';
import { withArticle } from '../format/asSaid.ts';
import { listInWords, plural } from '../format/words.ts';
import type { CatalogueIndicator, ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';
import { type Choice, MARKED, namesByCode } from './Choice.ts';
import { type LoadedFigure, loadFigures, loadWards } from './loadFigures.ts';

/** Above so many areas a row each would be a list, not a picture. */
const MOST_ROWS = 40;
/** Areas with a colour of their own in a drawing of lines. */
const MOST_COLOURS = 4;

export interface DrawnChoice {
  /** Null where nothing of the choice has a figure. */
  chart: ChosenChart | null;
  /** False for a table alone. */
  hasDrawing: boolean;
  /** The rows behind the chart, for the file that goes with it. */
  figures: readonly LoadedFigure[];
  /** What must not be made of it. */
  cautions: readonly string[];
  faults: readonly string[];
}

/** Figures of the choice, fetched as they are needed, and its chart. Rejects where a file cannot be had. */
export async function drawChoice(
  choice: Choice,
  catalogue: ExploreCatalogue,
  data: URL,
): Promise<DrawnChoice> {
  const faults: string[] = [];
  const first = indicatorOf(catalogue, choice.indicator);
  const own = await chosenAreas(choice, first, catalogue, data);
  faults.push(...withoutFigure(own, catalogue));
  const period = periodOf(own, choice.period, faults);
  const cautions = [...first.indicator.caveats];
  const hrefOf = (figure: { id: string }) => (figure as LoadedFigure).href;
  if (period === undefined) {
    const none = `There is no figure for these areas. Choose others, or tick some under “${MARKED}”.`;
    return { chart: null, hasDrawing: false, figures: [], cautions, faults: [none] };
  }
  const at = (chosen: ChosenAreas, ...periods: readonly ChosenPeriod[]) =>
    (chosen.figures as readonly LoadedFigure[]).filter((figure) =>
      periods.some(({ id }) => id === figure.period),
    );
  const drawn = (
    chart: ChosenChart,
    figures: readonly LoadedFigure[],
    hasDrawing = true,
  ): DrawnChoice => ({ chart: asSaidOf(chart), hasDrawing, figures, cautions, faults });
  const overTime = () => {
    const grey = own.named
      .slice(MOST_COLOURS)
      .map((code) => namesByCode(catalogue).get(code) ?? code);
    if (grey.length > 0)
      faults.push(
        `Four areas have colours of their own; ${listInWords(grey)} ${plural(grey.length, 'is', 'are')} grey, with ${plural(grey.length, 'its name', 'their names')}.`,
      );
  };

  switch (choice.kind) {
    case 'lines': {
      const { chosenLines } = await import('../charts/chosen/chosenLines.ts');
      overTime();
      return drawn(chosenLines(own, own.periods, hrefOf), at(own, ...own.periods));
    }
    case 'slope': {
      const from = own.periods.find(({ id }) => id === choice.from && id !== period.id);
      if (from === undefined) break;
      const [before = from, after = period] = [from, period].toSorted((a, b) => a.year - b.year);
      if (before.run !== after.run)
        cautions.unshift(
          `${before.label} and ${after.label} were not counted alike: a difference between them may come from the counting.`,
        );
      const { chosenSlope } = await import('../charts/chosen/chosenSlope.ts');
      overTime();
      return drawn(chosenSlope(own, [before, after], hrefOf), at(own, before, after));
    }
    case 'scatter': {
      const second = indicatorOf(catalogue, choice.other);
      const has = { districts: second.hasDistricts, neighbourhoods: second.hasNeighbourhoods };
      if ((choice.set === 'districts' || choice.set === 'neighbourhoods') && !has[choice.set])
        faults.push(
          `We do not have “${second.indicator.shortTitle}” for all ${choice.set}${choice.set === 'districts' ? ' of England' : ''}.`,
        );
      const up = await chosenAreas(choice, second, catalogue, data);
      const upPeriod = periodOf(up, choice.otherPeriod, faults);
      if (upPeriod === undefined) {
        faults.push(`There is no figure of “${second.indicator.shortTitle}” for these areas.`);
        break;
      }
      cautions.push(...second.indicator.caveats);
      cautions.unshift('That two things go together does not say that one causes the other.');
      const { chosenScatter } = await import('../charts/chosen/chosenScatter.ts');
      const chart = chosenScatter(own, period, up, upPeriod, hrefOf);
      // Of the figures of both, those of areas that have both.
      const both = new Set(chart.figures.map(({ id }) => id));
      return drawn(
        chart,
        [...at(own, period), ...at(up, upPeriod)].filter(({ id }) => both.has(id)),
      );
    }
    case 'map': {
      const wards = { ...own, figures: own.figures.filter(({ areaType }) => areaType === 'ward') };
      const topology = await loadWards(data);
      const { chosenMap } = await import('../charts/chosen/chosenMap.ts');
      const wardHref = (code: string) => catalogue.areas.find((area) => area.code === code)?.href;
      const chart = chosenMap(wards, period, topology, hrefOf, (code) => wardHref(code) ?? '');
      return drawn(chart, at(wards, period));
    }
    case 'table': {
      const subtitle = chosenSubtitle(own, own.periods);
      const chart: ChosenChart = {
        ...chosenRanking(own, period, hrefOf),
        headline: titled(own.indicator, `${own.areasInWords}, ${periodsInWords(own.periods)}`),
        subtitle,
        alt: `A table of ${subtitle}.${gapsOfAreas(own.figures)}`,
        table: chosenTable(own, own.periods, hrefOf),
        ...sourceLines(own.figures, own.sources),
      };
      return drawn(chart, at(own, ...own.periods), false);
    }
    case 'ranking':
      break;
  }
  const figures = at(own, period);
  if (figures.length <= MOST_ROWS) return drawn(chosenRanking(own, period, hrefOf), figures);
  const { chosenSpread } = await import('../charts/chosen/chosenSpread.ts');
  return drawn(chosenSpread(own, period, hrefOf), figures);
}

/** "districts of Isles of Scilly" → "of the Isles of Scilly", as pages of the site have it. */
function asSaidOf(chart: ChosenChart): ChosenChart {
  const { headline, subtitle, alt } = chart;
  return {
    ...chart,
    headline: withArticle(headline),
    subtitle: withArticle(subtitle),
    alt: withArticle(alt),
  };
}

function indicatorOf({ indicators }: ExploreCatalogue, id: string): CatalogueIndicator {
  const found = indicators.find(({ indicator }) => indicator.id === id);
  if (found === undefined) throw new Error(`unknown indicator: ${id}`);
  return found;
}

/** What is ticked and has no figure at all. */
function withoutFigure({ named, figures, indicator }: ChosenAreas, catalogue: ExploreCatalogue) {
  const has = new Set(figures.map(({ areaCode }) => areaCode));
  const none = named.filter((code) => !has.has(code));
  const names = none.map((code) => namesByCode(catalogue).get(code) ?? code);
  return none.length === 0
    ? []
    : [`No figure of “${indicator.shortTitle}” for ${listInWords(names)}.`];
}

/** The figures of the areas chosen; of the site’s own where there are such, for these have pages. */
async function chosenAreas(
  { set, ticked }: Choice,
  { indicator, periods, hasDistricts }: CatalogueIndicator,
  { areas, neighbourhoods, place, sources }: ExploreCatalogue,
  data: URL,
): Promise<ChosenAreas> {
  const site = await loadFigures(data, indicator.id, 'indicators');
  const needsDistricts =
    hasDistricts && (set === 'districts' || ticked.some((code) => /^E0[6-9]/.test(code)));
  const england = needsDistricts ? await loadFigures(data, indicator.id, 'england') : [];
  const own = new Set(site.map(({ areaCode, period }) => `${areaCode} ${period}`));
  const all = [
    ...site,
    ...england.filter(({ areaCode, period }) => !own.has(`${areaCode} ${period}`)),
  ];
  const districts = new Set(england.map(({ areaCode }) => areaCode));
  const wards = new Set(areas.flatMap(({ type, code }) => (type === 'ward' ? [code] : [])));
  const plain = new Map(neighbourhoods.map(({ code, name }) => [code, name]));
  const isIn = ({ areaCode, areaType }: LoadedFigure) =>
    ticked.includes(areaCode) ||
    (set === 'wards' && wards.has(areaCode)) ||
    (set === 'neighbourhoods' && plain.has(areaCode)) ||
    (set === 'districts' && areaType === 'district' && districts.has(areaCode));
  const figures = all.filter(isIn).map((figure) => {
    const areaName = plain.get(figure.areaCode);
    return areaName === undefined ? figure : { ...figure, areaName };
  });
  const has = new Set(figures.map(({ period }) => period));
  return {
    indicator,
    figures,
    periods: periods.filter(({ id }) => has.has(id)),
    named: ticked,
    areasInWords: inWords(set, figures, ticked, place.name),
    ...(set !== 'ticked' && { set: { type: SET_TYPES[set], words: setInWords(set, place.name) } }),
    sources,
  };
}

const SET_TYPES = { wards: 'ward', neighbourhoods: 'lsoa', districts: 'district' } as const;

function setInWords(set: Exclude<Choice['set'], 'ticked'>, place: string): string {
  return set === 'districts' ? 'districts of England' : `${set} of ${place}`;
}

/** "wards of Preston", with what is ticked besides. */
function inWords(
  set: Choice['set'],
  figures: readonly LoadedFigure[],
  ticked: readonly string[],
  place: string,
): string {
  const names = [...new Map(figures.map(({ areaCode, areaName }) => [areaCode, areaName]))];
  if (set === 'ticked')
    return names.length <= 3
      ? names.map(([, name]) => name).join(', ')
      : `${names.length} ${plural(names.length, 'area')}`;
  const words = setInWords(set, place);
  const own = { wards: /^E05/, neighbourhoods: /^E01/, districts: /^E0[6-9]/ }[set];
  const besides = names.filter(([code]) => ticked.includes(code) && !own.test(code));
  if (besides.length === 0) return words;
  return besides.length <= 2
    ? `${words}, with ${listInWords(besides.map(([, name]) => name))}`
    : `${words}, with ${besides.length} other areas`;
}

/** The period asked for, else the newest that these areas have. */
function periodOf(
  { periods, indicator }: ChosenAreas,
  asked: string,
  faults: string[],
): ChosenPeriod | undefined {
  const found = periods.find(({ id }) => id === asked);
  const newest = periods[periods.length - 1];
  if (found === undefined && newest !== undefined)
    faults.push(
      `These areas have no figure of “${indicator.shortTitle}” for ${asked}: you see ${newest.label}.`,
    );
  return found ?? newest;
}
