import type { Chart } from '../charts/Chart.ts';
import type { ChosenAreas, ChosenPeriod } from '../charts/chosen/ChosenAreas.ts';
import { chosenRanking } from '../charts/chosen/chosenRanking.ts';
import { chosenTable } from '../charts/chosen/chosenTable.ts';
import { chosenSubtitle } from '../charts/chosen/chosenWords.ts';
import { plural } from '../format/words.ts';
import type { CatalogueIndicator, ExploreCatalogue } from '../publish/explore/exploreCatalogue.ts';
import type { Choice } from './Choice.ts';
import { type LoadedFigure, loadFigures, loadWards } from './loadFigures.ts';

/** Above so many areas a row each would be a list, not a picture. */
const MOST_ROWS = 40;

export interface DrawnChoice {
  /** Null where nothing of the choice has a figure. */
  chart: Chart | null;
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
  const period = periodOf(own, choice.period, faults);
  const cautions = [...first.indicator.caveats];
  const hrefOf = (figure: { id: string }) => (figure as LoadedFigure).href;
  if (period === undefined) {
    const none = 'There is no figure for these areas and periods.';
    return { chart: null, hasDrawing: false, figures: [], cautions, faults: [none] };
  }
  const at = (chosen: ChosenAreas, ...periods: readonly ChosenPeriod[]) =>
    (chosen.figures as readonly LoadedFigure[]).filter((figure) =>
      periods.some(({ id }) => id === figure.period),
    );
  const drawn = (
    chart: Chart,
    figures: readonly LoadedFigure[],
    hasDrawing = true,
  ): DrawnChoice => ({ chart, hasDrawing, figures, cautions, faults });

  switch (choice.kind) {
    case 'lines': {
      const { chosenLines } = await import('../charts/chosen/chosenLines.ts');
      return drawn(chosenLines(own, own.periods, hrefOf), at(own, ...own.periods));
    }
    case 'slope': {
      const from = own.periods.find(({ id }) => id === choice.from && id !== period.id);
      if (from === undefined) break;
      const pair = [from, period].toSorted((a, b) => a.year - b.year);
      const [before = from, after = period] = pair;
      if (before.run !== after.run)
        cautions.unshift(
          `${before.label} and ${after.label} were not counted alike: a difference between them may come from the counting.`,
        );
      const { chosenSlope } = await import('../charts/chosen/chosenSlope.ts');
      return drawn(chosenSlope(own, [before, after], hrefOf), at(own, before, after));
    }
    case 'scatter': {
      const second = indicatorOf(catalogue, choice.other);
      const set = choice.set === 'districts' && !second.hasDistricts ? 'ticked' : choice.set;
      if (set !== choice.set)
        faults.push(`We do not have “${second.indicator.shortTitle}” for all districts.`);
      const up = await chosenAreas({ ...choice, set }, second, catalogue, data);
      const upPeriod = up.periods.findLast(({ year }) => year <= period.year) ?? up.periods[0];
      if (upPeriod === undefined) break;
      cautions.push(...second.indicator.caveats);
      cautions.unshift('That two things go together does not say that one causes the other.');
      const { chosenScatter } = await import('../charts/chosen/chosenScatter.ts');
      return drawn(chosenScatter(own, period, up, upPeriod, hrefOf), [
        ...at(own, period),
        ...at(up, upPeriod),
      ]);
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
      const chart = chosenRanking(own, period, hrefOf);
      const subtitle = chosenSubtitle(own, own.periods);
      const table = chosenTable(own, own.periods, hrefOf);
      return drawn({ ...chart, subtitle, table }, at(own, ...own.periods), false);
    }
    case 'ranking':
      break;
  }
  const figures = at(own, period);
  if (figures.length <= MOST_ROWS) return drawn(chosenRanking(own, period, hrefOf), figures);
  const { chosenSpread } = await import('../charts/chosen/chosenSpread.ts');
  return drawn(chosenSpread(own, period, hrefOf), figures);
}

function indicatorOf({ indicators }: ExploreCatalogue, id: string): CatalogueIndicator {
  const found = indicators.find(({ indicator }) => indicator.id === id);
  if (found === undefined) throw new Error(`unknown indicator: ${id}`);
  return found;
}

/** The figures of the areas chosen; of the site’s own where there are such, for these have pages. */
async function chosenAreas(
  { set, ticked }: Choice,
  { indicator, periods, hasDistricts }: CatalogueIndicator,
  { areas, place, sources }: ExploreCatalogue,
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
  const isIn = ({ areaCode, areaType }: LoadedFigure) =>
    ticked.includes(areaCode) ||
    (set === 'wards' && wards.has(areaCode)) ||
    (set === 'districts' && areaType === 'district' && districts.has(areaCode));
  const figures = all.filter(isIn);
  const has = new Set(figures.map(({ period }) => period));
  return {
    indicator,
    figures,
    periods: periods.filter(({ id }) => has.has(id)),
    named: ticked,
    areasInWords: inWords(set, figures, place.name),
    sources,
  };
}

function inWords(set: Choice['set'], figures: readonly LoadedFigure[], place: string): string {
  if (set === 'wards') return `wards of ${place}`;
  if (set === 'districts') return 'districts of England';
  const names = [...new Set(figures.map(({ areaName }) => areaName))];
  return names.length <= 3 ? names.join(', ') : `${names.length} ${plural(names.length, 'area')}`;
}

/** The period asked for, else the newest that these areas have. */
function periodOf(
  { periods }: ChosenAreas,
  asked: string,
  faults: string[],
): ChosenPeriod | undefined {
  const found = periods.find(({ id }) => id === asked);
  const newest = periods[periods.length - 1];
  if (found === undefined && newest !== undefined)
    faults.push(`These areas have no figure for ${asked}: you see ${newest.label}.`);
  return found ?? newest;
}
