import { plainText } from '../../components/prose/Prose.ts';
import type { Site } from '../../components/Site.ts';
import { mapChart, trendChart } from '../../components/siteCharts.ts';
import { stepsSentence, wardMovement } from '../../components/ward/changeSentences.ts';
import { changeInWords } from '../../components/ward/changeWords.ts';
import { countedLsoas } from '../../components/ward/countedLsoas.ts';
import type { WardPage } from '../../components/ward/wardPages.ts';
import { openingOf, wardShareSentence } from '../../components/ward/wardSentences.ts';
import { rangeLabel, rangeText } from '../../format/rangeText.ts';
import { formatValue } from '../../format/value.ts';
import { domainIndicatorId } from '../../indicators/deprivation/imdDomainPercentile.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { DOMAINS } from '../../model/Domain.ts';
import { EDITIONS, NEWEST_EDITION } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Briefing, BriefingPart, BriefingTable } from './Briefing.ts';
import { briefingFrame } from './briefingFrame.ts';
import { wardCoopParts } from './coopParts.ts';
import { moneyParts } from './moneyParts.ts';
import { pictureOf } from './pictureOf.ts';
import { sourceParts } from './sourceParts.ts';
import { strandParts } from './strandParts.ts';

const CHANGES = ['2015-2019', '2019-2025', '2015-2025'];

/** Two pages on one ward for a meeting: the same figures and sentences as its page. */
export function wardBriefing(site: Site, ward: WardPage, origin: URL): Briefing {
  const { figures } = site;
  const { place } = site.tables.place;
  const newest = NEWEST_EDITION.id;
  const position = figures.get('imd-percentile', ward.code, newest);
  const share = figures.get('imd-worst-decile-share', ward.code, newest);
  const change = figures.get('imd-relative-change', ward.code, `2015-${newest}`);
  const opening = openingOf(figures, ward.code, newest, place.name);
  const parts: BriefingPart[] = [
    ...strandParts(site, { code: ward.code, name: ward.name, type: 'ward' }),
    {
      kind: 'text',
      text: `${plainText(wardShareSentence(share, countedLsoas(site, ward.code)))} ${plainText(wardMovement(figures, ward.code))}`,
    },
    {
      kind: 'pictures',
      items: [
        pictureOf(mapChart(site, 'imd-percentile', newest, { highlight: ward.code }), 122),
        pictureOf(trendChart(site, ward.code), 122),
      ],
    },
    { kind: 'heading', text: 'Position in England, 0 = most deprived, 100 = least' },
    positionTable(site, ward),
    changeTable(site, ward),
    {
      kind: 'text',
      tone: 'quiet',
      text: stepsSentence(figures, place.code),
    },
    { kind: 'heading', text: 'Seven kinds of deprivation' },
    domainTable(site, ward),
    ...wardCoopParts(site, ward.code),
    ...moneyParts(site),
    { kind: 'heading', text: 'How not to quote these figures' },
    { kind: 'list', items: [position, change, share].map(({ notes }) => notes.doNotQuote) },
    ...sourceParts(site, [position, change, share], origin),
  ];
  return {
    ...briefingFrame(site, origin, ward.href),
    title: ward.name,
    subtitle: `Ward of ${place.name} (${ward.code}), figures for a meeting`,
    lead: plainText(opening),
    parts,
  };
}

function positionTable(site: Site, ward: WardPage): BriefingTable {
  const indicator = indicatorById('imd-percentile');
  return {
    kind: 'table',
    caption: `${ward.name} in six editions of the English Indices of Deprivation`,
    columns: [
      { label: 'Edition', numeric: false },
      { label: 'Data mostly for', numeric: true },
      { label: 'Position', numeric: true },
      { label: rangeLabel([{ interval: 'allocation' }]), numeric: true },
      { label: 'Status', numeric: true },
      { label: 'Figure', numeric: true },
    ],
    rows: EDITIONS.map(({ id, dataPeriod }) => {
      const figure = site.figures.get('imd-percentile', ward.code, id);
      return [
        id,
        dataPeriod,
        formatValue(indicator, figure.value),
        rangeText(indicator, figure),
        figure.status,
        figure.id,
      ];
    }),
  };
}

function changeTable(site: Site, ward: WardPage): BriefingTable {
  const indicator = indicatorById('imd-relative-change');
  return {
    kind: 'table',
    caption: 'Change against wards elsewhere in England that began beside it, in percentile points',
    columns: [
      { label: 'Editions', numeric: false },
      { label: 'Points', numeric: true },
      { label: 'In words', numeric: true },
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
