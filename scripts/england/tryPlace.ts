import { SCREEN } from '../../src/charts/theme.ts';
import { buildFigures } from '../../src/indicators/buildFigures.ts';
import { calculationOf } from '../../src/indicators/calculationOf.ts';
import { FigureSet } from '../../src/indicators/FigureSet.ts';
import { ReleaseHistory } from '../../src/indicators/releases/ReleaseHistory.ts';
import type { BriefingPress } from '../../src/publish/briefings/BriefingPress.ts';
import { siteBriefings } from '../../src/publish/briefings/siteBriefings.ts';
import { chartCatalogue } from '../../src/site/chartCatalogue.ts';
import { progressStrip } from '../../src/site/progress/progressStrip.ts';
import type { Site } from '../../src/site/Site.ts';
import { spendView } from '../../src/site/spend/spendView.ts';
import { districtAsPlace } from '../../src/tables/districtAsPlace.ts';
import type { Ground } from '../../src/tables/Ground.ts';
import { readTablesOf } from '../../src/tables/readTables.ts';
import { oddWords } from './oddWords.ts';

/** What a district came to, stage by stage, before pages are made of it. */
export interface Tried {
  code: string;
  name: string;
  wards: number;
  lsoas: number;
  figures: number;
  charts: number;
  briefings: number;
  /** Pages of the longest briefing of a ward, and of the district's. */
  longestWardBriefing: number;
  districtBriefing: number;
  /** Which stage stopped it and why; null where it went through. */
  stopped: string | null;
  /** Sentences and numbers no reader should see, with where they stand. */
  oddities: readonly string[];
  /** Processor time. */
  seconds: number;
}

export interface TryOptions {
  ground: Ground;
  press: BriefingPress;
  /** Draws one chart of each kind, and prints three briefings: for a look at many places in little time. */
  isQuick?: boolean;
}

/** Takes a district through tables, figures, calculations, charts and briefings. It throws nothing of a district's own. */
export function tryPlace(code: string, options: TryOptions): Tried {
  const { ground } = options;
  const start = process.cpuUsage();
  const tried: Tried = {
    code,
    name: ground.england.districts.get(code) ?? code,
    wards: 0,
    lsoas: 0,
    figures: 0,
    charts: 0,
    briefings: 0,
    longestWardBriefing: 0,
    districtBriefing: 0,
    stopped: null,
    oddities: [],
    seconds: 0,
  };
  let stage = 'tables';
  const odd = new Set<string>();
  const look = (where: string, text: string) => {
    const found = oddWords(text);
    if (found !== null && odd.size < 200) odd.add(`${where}: ${found}`);
  };
  try {
    const tables = readTablesOf(ground, districtAsPlace(ground, code));
    tried.wards = [...ground.england.wards.values()].filter((w) => w.districtCode === code).length;
    tried.lsoas = [...ground.england.lsoas.values()].filter((l) => l.districtCode === code).length;

    stage = 'figures';
    const figures = new FigureSet(buildFigures(tables));
    tried.figures = figures.all.length;
    for (const { id, notes } of figures.all)
      for (const text of [notes.quote, notes.doNotQuote, notes.comparability, ...notes.remarks])
        look(id, text);

    stage = 'calculations';
    for (const figure of figures.all) {
      const calculation = calculationOf(figure);
      if (calculation === null) continue;
      look(`calculation of ${figure.id}`, calculation.sum);
      for (const table of [calculation, ...(calculation.also ?? [])])
        for (const cell of table.rows.flat())
          if (typeof cell === 'number' && !Number.isFinite(cell))
            odd.add(`calculation of ${figure.id}: ${cell}`);
    }

    const site: Site = {
      tables,
      figures,
      release: { number: '2000.1', date: '2000-01-01', state: 'first' },
      releases: new ReleaseHistory([], figures.all),
      keptCharts: [],
    };

    stage = 'charts';
    const drawn = new Set<string>();
    for (const { chart } of chartCatalogue(site)) {
      tried.charts += 1;
      const [kind = ''] = chart.id.split('.');
      for (const text of [chart.headline, chart.subtitle, chart.alt, chart.sourceLine])
        look(chart.id, text);
      if (options.isQuick && drawn.has(kind)) continue;
      drawn.add(kind);
      look(chart.id, chart.draw(SCREEN).match(/NaN|Infinity(?! \p{Lu})|undefined/u)?.[0] ?? '');
    }

    stage = 'strands';
    const { place } = tables.place;
    const district = { code: place.code, name: place.name, type: 'district' } as const;
    const strands = progressStrip({
      figures,
      area: district,
      district,
      paid: spendView(site),
    });
    look('strands', JSON.stringify(strands).replaceAll('null', ''));

    stage = 'briefings';
    const origin = new URL('https://example.org');
    const briefings = siteBriefings(site);
    for (const [i, { slug, write }] of briefings.entries()) {
      tried.briefings += 1;
      if (options.isQuick && i > 1 && i < briefings.length - 1) continue;
      const briefing = write(origin);
      look(`briefing ${slug}`, briefing.lead);
      for (const part of briefing.parts) {
        if (part.kind === 'text' || part.kind === 'heading') look(`briefing ${slug}`, part.text);
        if (part.kind === 'list') for (const item of part.items) look(`briefing ${slug}`, item);
      }
      const pages = options.press.pages(briefing);
      if (i === 0) tried.districtBriefing = pages;
      else tried.longestWardBriefing = Math.max(tried.longestWardBriefing, pages);
    }
  } catch (error) {
    tried.stopped = `${stage}: ${error instanceof Error ? error.message : error}`;
  }
  tried.oddities = [...odd];
  const { user, system } = process.cpuUsage(start);
  tried.seconds = (user + system) / 1e6;
  return tried;
}
