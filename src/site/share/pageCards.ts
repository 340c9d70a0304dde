import { countInWords, formatNumber } from '../../format/number.ts';
import { capitalised, inSentences, plural } from '../../format/words.ts';
import {
  IMD_ENGLAND_PLACE,
  MOST_DEPRIVED_FIFTH_FROM,
} from '../../indicators/deprivation/imdEnglandPlace.ts';
import { IMD_PERCENTILE } from '../../indicators/deprivation/imdPercentile.ts';
import { INDICATORS } from '../../indicators/registry.ts';
import { movedInWords } from '../../indicators/spend/endsOnOne.ts';
import { addedUpBy, penceOfPound } from '../../indicators/spend/spendWords.ts';
import { type Claim, claimVerdictInWords } from '../../model/Claim.ts';
import { NEWEST_COOP_EDITION } from '../../model/CoopEdition.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { memoize } from '../../model/memoize.ts';
import { verdictSentence } from '../claims/verdictCounts.ts';
import { leadSentence } from '../context/contextSentences.ts';
import { openingSentence } from '../home/homeSentences.ts';
import { type NeighbourhoodPage, neighbourhoodPages } from '../neighbourhood/neighbourhoodPages.ts';
import { lessDeprivedSentence } from '../neighbourhood/neighbourhoodSentences.ts';
import { plainText } from '../prose/Prose.ts';
import type { Site } from '../Site.ts';
import { spanFigure, spendView } from '../spend/spendView.ts';
import { type WardPage, wardPages } from '../ward/wardPages.ts';
import { openingOf } from '../ward/wardSentences.ts';
import { cardMap } from './cardMap.ts';
import { figureCards } from './figureCards.ts';
import type { ShareCard } from './ShareCard.ts';

/** Pages with a card of their own that is not about one area, indicator or claim. */
type PageKey =
  | 'site'
  | 'wards'
  | 'briefings'
  | 'neighbourhoods'
  | 'find'
  | 'compare'
  | 'spend'
  | 'co-ops'
  | 'claims'
  | 'context'
  | 'indicators'
  | 'methodology'
  | 'sources'
  | 'data'
  | 'api'
  | 'explore'
  | 'embed'
  | 'changes'
  | 'glossary'
  | 'about'
  | 'accessibility';

/** Every card that a page names. */
export const allCards = memoize((site: Site): ReadonlyMap<string, ShareCard> => {
  const used = new Set(site.figures.all.map(({ indicator }) => indicator));
  const cards = [
    ...Object.entries(pageCards(site)).map(([key, card]) => ({ key, ...card })),
    ...wardPages(site).map((ward) => wardCard(site, ward)),
    ...neighbourhoodPages(site).map((page) => neighbourhoodCard(site, page)),
    ...INDICATORS.filter(({ id }) => used.has(id)).map(indicatorCard),
    ...(site.tables.claims?.claims ?? []).map(claimCard),
    ...figureCards(site),
  ];
  return new Map(cards.map((card) => [card.key, card]));
});

/** The card of a page of the site. */
export function pageCard(site: Site, key: PageKey): ShareCard {
  return { key, ...pageCards(site)[key] };
}

export function wardCard(site: Site, ward: WardPage): ShareCard {
  const opening = openingOf(
    site.figures,
    ward.code,
    NEWEST_EDITION.id,
    site.tables.place.place.name,
  );
  return {
    key: `ward-${ward.code}`,
    kind: `A ward of ${site.tables.place.place.name}`,
    sentence: ward.name,
    note: firstSentence(plainText(opening)),
    ...cardMap(site, ward.code),
  };
}

export function neighbourhoodCard(site: Site, page: NeighbourhoodPage): ShareCard {
  const position = site.figures.get(IMD_PERCENTILE.id, page.code, NEWEST_EDITION.id);
  return {
    key: `neighbourhood-${page.code}`,
    kind: page.around === null ? site.tables.place.place.name : `Around ${page.around}`,
    sentence: page.name,
    note: lessDeprivedSentence(position),
    map: { topology: site.tables.boundaries.lsoas, areas: 'lsoas', marked: [page.code] },
  };
}

export function indicatorCard({ id, title, definition }: Indicator): ShareCard {
  return { key: id, kind: 'Indicator', sentence: title, note: definition };
}

export function claimCard(claim: Claim): ShareCard {
  return {
    key: `claim-${claim.id}`,
    kind: 'What is claimed, set against the data',
    sentence: `“${claim.claim}”`,
    note: `Verdict: ${claimVerdictInWords(claim)}`,
    isVerdict: true,
  };
}

type Words = Omit<ShareCard, 'key'>;

const pageCards = memoize((site: Site): Record<PageKey, Words> => {
  const { boundaries, claims } = site.tables;
  const { place } = site.tables.place;
  const { name } = place;
  const wards = wardPages(site);
  const all = cardMap(site, place.code);
  const streets = neighbourhoodPages(site);
  const streetsMap = { topology: boundaries.lsoas, areas: 'lsoas', marked: [] };
  const deprived = site.figures
    .wards(IMD_ENGLAND_PLACE.id, NEWEST_EDITION.id)
    .filter(({ value }) => value !== null && value >= MOST_DEPRIVED_FIFTH_FROM)
    .map(({ areaCode }) => areaCode);
  return {
    site: {
      kind: `Does wealth stay with the people of ${name}?`,
      sentence: firstSentence(plainText(openingSentence(site))),
      note: '',
      map: { topology: boundaries.wards, areas: 'wards', marked: deprived },
    },
    wards: {
      kind: name,
      sentence: `${capitalised(countInWords(wards.length))} ${plural(wards.length, 'ward')} side by side`,
      note: 'Where each stands in England, and how it changed',
      ...all,
    },
    briefings: {
      kind: name,
      sentence: 'Briefings for a meeting',
      note: 'On the whole place and on each ward, to print and take along',
      ...all,
    },
    neighbourhoods: {
      kind: name,
      sentence: `${formatNumber(streets.length, 0)} ${plural(streets.length, 'neighbourhood')}, each with its place in England`,
      note: '',
      map: streetsMap,
    },
    find: {
      kind: name,
      sentence: 'How does your street compare?',
      note: 'Find your ward and neighbourhood by postcode. What you type stays on your device.',
      map: streetsMap,
    },
    compare: {
      kind: name,
      sentence: 'Two to four wards or neighbourhoods side by side',
      note: 'Every figure with its range',
      ...all,
    },
    spend: spendWords(site),
    'co-ops': coopWords(site),
    claims: {
      kind: `What is said about ${name}, set against the data`,
      ...(claims === null
        ? { sentence: 'No claim has been looked into yet', note: '' }
        : { sentence: verdictSentence(claims.claims), note: 'Each claim with its evidence' }),
    },
    context: {
      kind: `${name} beside England and districts like it`,
      sentence: firstSentence(leadSentence(site)),
      note: '',
    },
    indicators: {
      kind: name,
      sentence: 'What is measured, and what each measure can say',
      note: '',
      value: formatNumber(new Set(site.figures.all.map(({ indicator }) => indicator)).size, 0),
    },
    methodology: {
      kind: 'Methods',
      sentence: 'A number that cannot be defended in a council meeting is not shown',
      note: 'How each figure is made, and how sure it is',
    },
    sources: {
      kind: 'Sources',
      sentence: 'Every publication the figures rest on',
      note: 'With the fingerprint of each file that was read',
    },
    data: {
      kind: `Data on ${name}`,
      sentence: 'Figures, free to use',
      value: formatNumber(site.figures.all.length, 0),
      note: 'As CSV, JSON and Excel, each with its source and its range',
    },
    api: {
      kind: `Data on ${name}`,
      sentence: 'Using the figures from a program',
      note: 'Plain files at lasting addresses, no key',
    },
    explore: {
      kind: name,
      sentence: 'Make your own chart',
      note: 'Choose the measure, the areas and the time; take it as a picture, a drawing, data or a code',
      ...all,
    },
    embed: {
      kind: name,
      sentence: 'Our charts on your page',
      note: 'As a picture or in a frame without a script; nothing follows your readers',
      ...all,
    },
    changes: {
      kind: name,
      sentence: 'What is new, what changed, and why',
      note: 'Every release of the figures stays as it was',
    },
    glossary: { kind: 'Words explained', sentence: 'What the words of this site mean', note: '' },
    about: {
      kind: 'About',
      sentence: `What this site says about ${name}, and what it does not claim`,
      note: '',
    },
    accessibility: {
      kind: 'Accessibility',
      sentence: 'How this site can be read, and what is still lacking',
      note: '',
    },
  };
});

/** A card has room for one. */
function firstSentence(text: string): string {
  return inSentences(text)[0] ?? text;
}

function spendWords(site: Site): Words {
  const { name } = site.tables.place.place;
  const kind = 'Money kept local';
  const view = spendView(site);
  const share = view === null ? undefined : spanFigure(site, view, 'spend-local-share');
  const lower = share?.lower ?? share?.value ?? null;
  const upper = share?.upper ?? share?.value ?? null;
  if (view === null || share === undefined || lower === null || upper === null)
    return {
      kind,
      sentence: `Does public money stay in ${name}?`,
      note: 'What is known, and what is not',
    };
  const moved = movedInWords(view.onOne);
  return {
    kind,
    sentence: `Of every pound ${view.council.body.name} published as paid for goods, services and works${addedUpBy(view.span)}`,
    value: penceOfPound(lower, upper),
    note: `${moved === null ? '' : `(or ${moved}) `}went to addresses in ${name} (${share.dataPeriod})`,
  };
}

function coopWords(site: Site): Words {
  const { name, code } = site.tables.place.place;
  const listed = site.figures.find('coop-listed', code, NEWEST_COOP_EDITION.id);
  if (listed === undefined || listed.value === null)
    return { kind: 'Co-ops', sentence: `Who owns the economy of ${name}?`, note: '' };
  return {
    kind: `Co-ops in ${name}`,
    sentence: `In the list of ${listed.dataPeriod}`,
    value: `${formatNumber(listed.value, 0)} ${plural(listed.value, 'co-op')}`,
    note: `${plural(listed.value, 'has its', 'have their')} registered office here`,
  };
}
