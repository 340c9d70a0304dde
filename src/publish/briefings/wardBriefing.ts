import { formatValue } from '../../format/value.ts';
import { listInWords } from '../../format/words.ts';
import { censusChangeId, censusIndicatorId } from '../../indicators/census/censusDeprived.ts';
import { domainIndicatorId } from '../../indicators/deprivation/imdDomainPercentile.ts';
import { lessDeprivedInShort } from '../../indicators/deprivation/neighbourhoodWords.ts';
import { sharedArea, sharedLsoasSentence } from '../../indicators/deprivation/sharedLsoas.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { NEWEST_CENSUS_PAIR } from '../../model/Census.ts';
import { DOMAINS } from '../../model/Domain.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import { LONGEST_CHANGE, pairPeriod } from '../../model/WardChange.ts';
import { neighbourhoodOf } from '../../site/neighbourhood/neighbourhoodPages.ts';
import { figuresIn, plainText } from '../../site/prose/Prose.ts';
import type { Site } from '../../site/Site.ts';
import { censusChart, mapChart, streetsChart, trendChart } from '../../site/siteCharts.ts';
import { stepsSentence, wardMovement } from '../../site/ward/changeSentences.ts';
import { changeInWords } from '../../site/ward/changeWords.ts';
import { lsoaCounts } from '../../site/ward/lsoaCounts.ts';
import { neighbourhoodsInOrder } from '../../site/ward/lsoasOfWard.ts';
import { wardsBeside } from '../../site/ward/nearestWards.ts';
import { censusSentence } from '../../site/ward/peopleSentences.ts';
import type { WardPage } from '../../site/ward/wardPages.ts';
import {
  openingOf,
  positionSentence,
  wardDomainSentence,
  wardShareSentence,
} from '../../site/ward/wardSentences.ts';
import type { Briefing, BriefingPart, BriefingTable } from './Briefing.ts';
import { briefingFrame } from './briefingFrame.ts';
import { briefingPicture, mappedIndicator } from './briefingPicture.ts';
import { wardCoopParts } from './coopParts.ts';
import { moneyParts } from './moneyParts.ts';
import { sourceParts } from './sourceParts.ts';

const CHANGES = ['2015-2019', '2019-2025', '2015-2025'];

/** Two pages on one ward for a meeting: the figures and sentences of its page, in the same order. */
export function wardBriefing(site: Site, ward: WardPage, origin: URL): Briefing {
  const { figures } = site;
  const { place } = site.tables.place;
  const newest = NEWEST_EDITION.id;
  const position = figures.get('imd-percentile', ward.code, newest);
  const share = figures.get('imd-worst-decile-share', ward.code, newest);
  const change = figures.get('imd-relative-change', ward.code, pairPeriod(LONGEST_CHANGE));
  const opening = openingOf(figures, ward.code, newest, place.name);
  const shared = sharedLsoasSentence(site.tables.england, place);
  const of = sharedArea(site.tables.england, place, ward.name);
  const streets = streetsChart(site, ward.code);
  const census = censusChart(site, 2, ward.code);
  const domains = DOMAINS.map((domain) => ({
    name: domain.plainName,
    figure: figures.get(domainIndicatorId(domain), ward.code, newest),
  }));
  const parts: BriefingPart[] = [
    {
      kind: 'pictures',
      items: [
        ...(streets === undefined ? [] : [briefingPicture(streets, 122)]),
        briefingPicture(
          mapChart(site, mappedIndicator(figures), newest, { highlight: ward.code }),
          122,
        ),
      ],
    },
    ...neighbourhoodParts(site, ward),
    { kind: 'heading', text: 'How it changed' },
    {
      kind: 'text',
      text: `${plainText(wardMovement(figures, ward.code))} ${census === null ? '' : `${censusSentence(figures, ward.code, of)} ${censusIds(figures, ward.code)}`}`.trim(),
    },
    {
      kind: 'pictures',
      items: [
        briefingPicture(trendChart(site, ward.code), 80),
        ...(census === null ? [] : [briefingPicture(census, 80)]),
      ],
    },
    changeTable(site, ward),
    { kind: 'text', tone: 'quiet', text: stepsSentence(figures, place.code) },
    { kind: 'heading', text: 'Kinds of deprivation' },
    { kind: 'text', text: plainText(wardDomainSentence(domains)) },
    domainTable(site, ward),
    { kind: 'heading', text: 'Wards beside it and like it' },
    { kind: 'text', text: wardsBesideInWords(site, ward) },
    ...moneyParts(site),
    ...wardCoopParts(site, ward.code),
    { kind: 'heading', text: 'How not to quote these figures' },
    {
      kind: 'text',
      text: `${plainText(positionSentence(position))} ${plainText(wardShareSentence(share, lsoaCounts(site, ward.code)))}`,
    },
    { kind: 'list', items: [position, change, share].map(({ notes }) => notes.doNotQuote) },
  ];
  return {
    ...briefingFrame(site, origin, ward.href),
    title: ward.name,
    subtitle: `Ward of ${place.name} (${ward.code}), figures for a meeting`,
    lead: [plainText(opening), ...(shared === null ? [] : [shared])].join(' '),
    parts: [
      ...parts,
      ...sourceParts(
        site,
        { parts, lead: figuresIn(opening), figures: [position, change, share] },
        origin,
      ),
    ],
  };
}

/** "Figures a, b." of what the sentence on the census says of the ward. */
function censusIds(figures: FigureSet, code: string): string {
  const { to, period } = NEWEST_CENSUS_PAIR;
  const named = [
    figures.find(censusIndicatorId(2), code, to.id),
    figures.find(censusChangeId(2), code, period),
  ].filter((figure) => figure !== undefined);
  return `Figures ${named.map(({ id }) => id).join(', ')}.`;
}

/** Its neighbourhoods by the numbers they have on the map. */
function neighbourhoodParts(site: Site, ward: WardPage): BriefingPart[] {
  const pageOf = neighbourhoodOf(site);
  const rows = neighbourhoodsInOrder(site, ward.code).map((figure, i) => {
    const { name, around } = pageOf(figure.areaCode);
    return [
      `${i + 1}  ${name}`,
      around ?? '',
      (lessDeprivedInShort(figure) ?? 'no data').replace(' less deprived', ''),
      formatValue(indicatorById(figure.indicator), figure.value),
      figure.id,
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption:
        'Its neighbourhoods by their numbers on the map: of every 100 in England how many are less deprived, and the position from 0, the most deprived, to 100',
      columns: [
        { label: 'Neighbourhood', numeric: false },
        { label: 'Around', numeric: false },
        { label: 'Less deprived', numeric: true },
        { label: 'Position', numeric: true },
        { label: 'Figure', numeric: true },
      ],
      rows,
    },
  ];
}

/** "Ribbleton adjoins A and B. Wards with the closest figures: C and D." */
function wardsBesideInWords(site: Site, ward: WardPage): string {
  const { adjoining, closest } = wardsBeside(site, ward.code);
  const isShared = sharedLsoasSentence(site.tables.england, site.tables.place.place) !== null;
  const names = (wards: readonly Figure[]) => listInWords(wards.map(({ areaName }) => areaName));
  return [
    ...(adjoining.length === 0 ? [] : [`${ward.name} adjoins ${names(adjoining)}.`]),
    ...(closest.length === 0 || isShared
      ? []
      : [`Wards with the closest figures: ${names(closest)}.`]),
  ].join(' ');
}

function changeTable(site: Site, ward: WardPage): BriefingTable {
  const indicator = indicatorById('imd-relative-change');
  return {
    kind: 'table',
    caption:
      'Change against wards elsewhere in England that began at about the same position, in percentile points',
    columns: [
      { label: 'Editions', numeric: false },
      { label: 'Points', numeric: true },
      { label: 'In words', numeric: false, fills: true },
      { label: 'Figure', numeric: true },
    ],
    rows: CHANGES.map((period) => {
      const figure = site.figures.get('imd-relative-change', ward.code, period);
      return [
        figure.edition,
        formatValue(indicator, figure.value),
        changeInWords(figure),
        figure.id,
      ];
    }),
  };
}

function domainTable(site: Site, ward: WardPage): BriefingTable {
  const { place } = site.tables.place;
  const of = (id: string, code: string): Figure => site.figures.get(id, code, NEWEST_EDITION.id);
  return {
    kind: 'table',
    caption: `Position in England by domain, ${NEWEST_EDITION.id} edition (mostly ${NEWEST_EDITION.dataPeriod}); 0 = most deprived`,
    columns: [
      { label: 'Domain', numeric: false },
      { label: ward.name, numeric: true },
      { label: place.name, numeric: true },
      { label: 'Figure', numeric: true },
    ],
    rows: DOMAINS.map((domain) => {
      const id = domainIndicatorId(domain);
      const figure = of(id, ward.code);
      const indicator = indicatorById(id);
      return [
        domain.name,
        formatValue(indicator, figure.value),
        formatValue(indicator, of(id, place.code).value),
        figure.id,
      ];
    }),
  };
}
