import { formatNumber, ordinal } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { IMD_SUMMARY_MEASURES } from '../../indicators/deprivation/imdSummaryMeasures.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import { sure } from '../../model/sure.ts';
import { LONGEST_CHANGE, pairPeriod } from '../../model/WardChange.ts';
import { openingSentence } from '../../site/home/homeSentences.ts';
import { figuresIn, type Prose, plainText } from '../../site/prose/Prose.ts';
import type { Site } from '../../site/Site.ts';
import { mapChart, tilesChart } from '../../site/siteCharts.ts';
import { movementSentences } from '../../site/ward/changeSentences.ts';
import { changeInWords } from '../../site/ward/changeWords.ts';
import type { Briefing, BriefingPart, BriefingTable } from './Briefing.ts';
import { briefingFrame } from './briefingFrame.ts';
import { briefingPicture, mappedIndicator } from './briefingPicture.ts';
import { districtCoopParts } from './coopParts.ts';
import { moneyParts } from './moneyParts.ts';
import { sourceParts } from './sourceParts.ts';
import { strandParts } from './strandParts.ts';

/** Two pages on the district for a meeting, all its wards side by side. */
export function districtBriefing(site: Site, origin: URL): Briefing {
  const { figures } = site;
  const { place } = site.tables.place;
  const newest = NEWEST_EDITION.id;
  const changes = figures.wards('imd-relative-change', pairPeriod(LONGEST_CHANGE));
  const measure = figures.get('imd-average-score', place.code, newest);
  const position = figures.get('imd-percentile', place.code, newest);
  const opening = openingSentence(site);
  const moved = movementSentences(figures, place.code);
  const parts: BriefingPart[] = [
    ...strandParts(site, { code: place.code, name: place.name, type: 'district' }),
    { kind: 'text', text: withIds(moved) },
    {
      kind: 'pictures',
      items: [
        briefingPicture(mapChart(site, mappedIndicator(figures), newest), 112),
        {
          ...briefingPicture(tilesChart(site, mappedIndicator(figures), newest), 112),
          headline: 'The same with every ward at one size',
        },
      ],
    },
    wardTable(site),
    { kind: 'heading', text: 'Official measures of the district' },
    measureTable(site),
    {
      kind: 'text',
      tone: 'quiet',
      text: 'Editions have different numbers of districts: a rank shows the place at the time, and a difference between two editions is not by itself a change of living conditions.',
    },
    ...districtCoopParts(site),
    ...moneyParts(site),
    { kind: 'heading', text: 'How not to quote these figures' },
    { kind: 'list', items: [position, measure].map(({ notes }) => notes.doNotQuote) },
  ];
  const wards = ['imd-percentile', 'imd-worst-decile-share'].flatMap((id) =>
    figures.wards(id, newest),
  );
  const measures = IMD_SUMMARY_MEASURES.flatMap(({ id }) => figures.over(id, place.code));
  return {
    ...briefingFrame(site, origin, '/'),
    title: place.name,
    subtitle: `District ${place.code} and its wards, figures for a meeting`,
    lead: plainText(opening),
    parts: [
      ...parts,
      ...sourceParts(
        site,
        {
          parts,
          lead: figuresIn(opening),
          figures: [position, measure, ...changes, ...wards, ...measures],
        },
        origin,
      ),
    ],
  };
}

/** The text, then the ids of its figures. */
function withIds(prose: Prose): string {
  const named = figuresIn(prose).map(({ id }) => id);
  return `${plainText(prose)}${named.length === 0 ? '' : ` Figures ${named.join(', ')}.`}`;
}

function wardTable(site: Site): BriefingTable {
  const { figures } = site;
  const newest = NEWEST_EDITION.id;
  const printed = (id: string, figure: Figure) => formatValue(indicatorById(id), figure.value);
  const ordered = [...figures.wards('imd-percentile', newest)].sort(
    (a, b) => (a.value ?? 101) - (b.value ?? 101) || (a.areaName < b.areaName ? -1 : 1),
  );
  return {
    kind: 'table',
    caption: `Wards, ${newest} edition (mostly ${NEWEST_EDITION.dataPeriod}), most deprived first: position in England (0 = most deprived), residents in the most deprived tenth, change. Figures imd-percentile, imd-worst-decile-share and imd-relative-change of each code`,
    columns: [
      { label: 'Ward', numeric: false },
      { label: 'Code', numeric: true },
      { label: 'Position', numeric: true },
      { label: 'In most deprived tenth', numeric: true },
      { label: `Change ${LONGEST_CHANGE.join(' to ')}`, numeric: true },
      { label: 'Against similar wards elsewhere', numeric: false, fills: true },
    ],
    rows: ordered.map((position) => {
      const share = figures.get('imd-worst-decile-share', position.areaCode, newest);
      const change = figures.get(
        'imd-relative-change',
        position.areaCode,
        pairPeriod(LONGEST_CHANGE),
      );
      return [
        position.areaName,
        position.areaCode,
        printed('imd-percentile', position),
        printed('imd-worst-decile-share', share),
        printed('imd-relative-change', change),
        changeInWords(change),
      ];
    }),
  };
}

/** The editions for which the measures have a rank among all districts. */
function measureTable(site: Site): BriefingTable {
  const { code } = site.tables.place.place;
  const editions = ['2015', '2019', NEWEST_EDITION.id];
  return {
    kind: 'table',
    caption: 'Value and rank among England’s districts, 1st = most deprived, by edition',
    columns: [
      { label: 'Measure', numeric: false },
      ...editions.map((label) => ({ label, numeric: true })),
    ],
    rows: IMD_SUMMARY_MEASURES.map((indicator) => [
      `${indicator.shortTitle} (${indicator.id})`,
      ...editions.map((edition) => {
        const { id, value, rank, rankOf } = site.figures.get(indicator.id, code, edition);
        const place =
          rank === null
            ? 'no rank'
            : `${ordinal(rank)} of ${formatNumber(sure(rankOf, `count of those ranked with ${id}`), 0)}`;
        return `${formatValue(indicator, value)}, ${place}`;
      }),
    ]),
  };
}
