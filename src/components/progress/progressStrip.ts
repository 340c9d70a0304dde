import { formatNumber } from '../../format/number.ts';
import { formatValue } from '../../format/value.ts';
import { capitalised, plural } from '../../format/words.ts';
import { COOP_DENSITY } from '../../indicators/coops/coopDensity.ts';
import { COOP_EXPECTED, expectedInWords, likenessOf } from '../../indicators/coops/coopExpected.ts';
import {
  changeVerdict,
  expectedByChance,
  IMD_RELATIVE_CHANGE,
  VERDICT_WORDS,
} from '../../indicators/deprivation/imdRelativeChange.ts';
import type { FigureSet } from '../../indicators/FigureSet.ts';
import type { Area } from '../../model/Area.ts';
import { COOP_EDITIONS } from '../../model/CoopEdition.ts';
import { editionById, NEWEST_EDITION } from '../../model/Edition.ts';
import { type Figure, figurePath } from '../../model/Figure.ts';

/**
 * One of three strands, as content without a look: a page, an embed or a printout draws it in its own way.
 * There is no total and no order of merit, for the three measure different things.
 */
export interface ProgressStrand {
  id: 'neighbourhood' | 'money' | 'ownership';
  /** e.g. "Money kept local" */
  title: string;
  /** The page that tells more; null where there is none. */
  href: string | null;
  /** The area the value is for where it is not the page's own, e.g. "Preston as a whole, not this ward". */
  scope: string | null;
  /** As printed, e.g. "5.5% to 60.5%"; "not known" where there is none. */
  value: string;
  /** The page of the value; null where it is not one figure. */
  valueHref: string | null;
  /** What the value is, in a few words that follow it. */
  measure: string;
  /** What it is set beside, a sentence with a full stop. */
  comparator: string;
  /** What the data describe; null where there are none. */
  dataPeriod: string | null;
  /** The verdict in a word or two, never more than the figures bear. */
  word: string;
}

interface StripInput {
  figures: FigureSet;
  /** The ward or district the strip is for. */
  area: Area;
  district: Area;
}

const FROM = editionById('2015');
const PAIR = `${FROM.id}-${NEWEST_EDITION.id}`;
const COOP_EDITION = COOP_EDITIONS.at(-1)?.id ?? '';
/** Beyond this width, in percentage points, the two bounds bear no statement on how much is local. */
const CLOSE_POINTS = 20;

/** The three strands of an area, always in the same order, which is no order of merit. */
export function progressStrip(input: StripInput): ProgressStrand[] {
  const { area } = input;
  return [
    area.type === 'ward' ? wardNeighbourhood(input) : districtNeighbourhood(input),
    money(input),
    area.type === 'ward' ? wardOwnership(input) : districtOwnership(input),
  ];
}

/** The strip as plain text, a line a strand: for a mail, a briefing or a reader without style sheets. */
export function progressText(strands: readonly ProgressStrand[]): string {
  return strands
    .map(({ title, scope, value, measure, comparator, dataPeriod, word }) =>
      [
        `${title}${scope === null ? '' : ` (${scope})`}: ${word}.`,
        `${capitalised(`${value} ${measure}`.trim())}.`,
        comparator,
        dataPeriod === null ? '' : `Data: ${dataPeriod}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('\n');
}

const NEIGHBOURHOOD = {
  id: 'neighbourhood',
  title: 'Neighbourhood',
  href: `/indicators/${IMD_RELATIVE_CHANGE.id}/${PAIR}/`,
  scope: null,
} as const;
const CHANGE_PERIOD = `${FROM.dataPeriod} to ${NEWEST_EDITION.dataPeriod}`;

/*
 * Change against wards that started level, not position: position would call a ward that was always well off a
 * success and one that was always poor a failure. The longest pair of editions with the newest end, for a
 * shorter one moves more by chance.
 */
function wardNeighbourhood({ figures, area }: StripInput): ProgressStrand {
  const change = figures.find(IMD_RELATIVE_CHANGE.id, area.code, PAIR);
  const isKnown =
    change !== undefined &&
    change.value !== null &&
    change.numerator !== null &&
    change.denominator !== null;
  return isKnown
    ? wardChange(change)
    : unknown(NEIGHBOURHOOD, 'How it moved against similar wards is not known.');
}

function wardChange(change: Figure): ProgressStrand {
  const share = (change.numerator ?? 0) / (change.denominator ?? 1);
  const isFirm = !change.notes.remarks.some((remark) => remark.includes('not firm'));
  return {
    ...NEIGHBOURHOOD,
    value: formatValue(IMD_RELATIVE_CHANGE, change.value),
    valueHref: figurePath(change),
    measure: 'points on England’s scale of 100, against wards elsewhere that started level',
    comparator: `It rose more, or fell less, than ${formatNumber(100 * share, 0)} in 100 of those wards.${isFirm ? '' : ' The verdict hangs on how neighbourhoods are shared out among wards.'}`,
    dataPeriod: CHANGE_PERIOD,
    word: capitalised(VERDICT_WORDS[changeVerdict(share)]),
  };
}

/*
 * A district has no change against similar districts here, so its wards are counted, beside the number that
 * chance alone would give. The word says which way the count leans and no more.
 */
function districtNeighbourhood({ figures }: StripInput): ProgressStrand {
  const changes = figures
    .wards(IMD_RELATIVE_CHANGE.id, PAIR)
    .flatMap(({ value, numerator, denominator }) =>
      value === null || numerator === null || denominator === null
        ? []
        : [changeVerdict(numerator / denominator)],
    );
  if (changes.length === 0)
    return unknown(NEIGHBOURHOOD, 'How its wards moved against similar wards is not known.');
  const rose = changes.filter((verdict) => verdict === 'rose').length;
  const fell = changes.filter((verdict) => verdict === 'fell').length;
  const chance = formatNumber(expectedByChance(changes.length) / 2, 1);
  return {
    ...NEIGHBOURHOOD,
    value: `${rose} up, ${fell} behind`,
    valueHref: NEIGHBOURHOOD.href,
    measure: `of ${changes.length} wards: rose more than, or fell behind, nine in ten wards elsewhere that started level`,
    comparator: `By chance alone about ${chance} would be up and ${chance} behind.`,
    dataPeriod: CHANGE_PERIOD,
    word:
      rose + fell === 0
        ? 'Within the range of similar wards'
        : rose === fell
          ? 'As many rose as fell behind'
          : rose > fell
            ? 'More rose than fell behind'
            : 'More fell behind than rose',
  };
}

/*
 * The two bounds together: which suppliers are local is known for a part of the money alone. There is no like
 * figure for another place or time, and published shares of other payers are not one, so what is set beside
 * it is how much of the money could be placed at all.
 */
function money({ figures, area, district }: StripInput): ProgressStrand {
  const share = figures.over('spend-local-share', district.code).at(-1);
  const scope = area.type === 'ward' ? `${district.name} as a whole, not this ward` : null;
  const base = { id: 'money', title: 'Money kept local', scope } as const;
  if (share === undefined || share.lower === null || share.upper === null)
    return unknown(
      { ...base, href: null },
      'How much of the council’s spending goes to suppliers here is not known.',
    );
  const coverage = figures.find('spend-coverage', district.code, share.period);
  const pence = (value: number) => `${formatNumber(value, 0)}p`;
  const isClose = share.upper - share.lower <= CLOSE_POINTS;
  return {
    ...base,
    href: '/spend/',
    // Rounded outwards, so that both ends stay true.
    value: `${pence(Math.floor(share.lower + 1e-9))} to ${pence(Math.ceil(share.upper - 1e-9))}`,
    valueHref: figurePath(share),
    measure: `of every pound the council pays for goods, services and works goes to addresses in ${district.name}`,
    comparator:
      coverage === undefined || coverage.value === null
        ? 'We have no such figure for another place or an earlier year.'
        : `We are sure where ${pence(Math.floor(coverage.value))} in each pound went. We have no such figure for another place or an earlier year.`,
    dataPeriod: share.dataPeriod,
    word: isClose ? 'Known within narrow bounds' : 'Not closely known',
  };
}

/*
 * A ward's co-ops are counted and named: so few bear no rate, and editions cannot be joined to show growth.
 */
function wardOwnership({ figures, area, district }: StripInput): ProgressStrand {
  const listed = figures.find('coop-listed', area.code, COOP_EDITION);
  const all = figures.find('coop-listed', district.code, COOP_EDITION);
  const worker = figures.find('coop-listed-worker', area.code, COOP_EDITION);
  const base = { id: 'ownership', title: 'Co-operative ownership', scope: null } as const;
  if (listed === undefined || listed.value === null)
    return unknown({ ...base, href: null }, 'No list of co-ops is held.');
  const isNone = listed.value === 0;
  return {
    ...base,
    href: '/co-ops/',
    value: formatNumber(listed.value, 0),
    valueHref: figurePath(listed),
    measure: `active ${listed.value === 1 ? 'co-op' : 'co-ops'} with a registered office in the ward${isNone || worker === undefined || worker.value === null ? '' : `, ${formatNumber(worker.value, 0)} of them worker-owned`}`,
    comparator:
      all === undefined || all.value === null
        ? ''
        : `${district.name} as a whole has ${formatNumber(all.value, 0)}.`,
    dataPeriod: listed.dataPeriod,
    word: isNone ? 'None listed' : 'Too few for a rate',
  };
}

/** For a district the count beside what England's rate would give, and a word only where luck leaves no doubt. */
function districtOwnership({ figures, area }: StripInput): ProgressStrand {
  const own = figures.find(COOP_DENSITY.id, area.code, COOP_EDITION);
  const expected = figures.find(COOP_EXPECTED.id, area.code, COOP_EDITION);
  const base = { id: 'ownership', title: 'Co-operative ownership', scope: null } as const;
  const count = own?.numerator ?? null;
  if (own === undefined || count === null)
    return unknown({ ...base, href: null }, 'We have no list of co-ops.');
  const shown = {
    ...base,
    href: '/co-ops/',
    value: formatNumber(count, 0),
    valueHref: figurePath(own),
    measure: `registered ${plural(count, 'co-op')} on the list`,
    dataPeriod: own.dataPeriod,
  };
  if (expected === undefined || expected.value === null)
    return { ...shown, comparator: '', word: 'Counted' };
  return {
    ...shown,
    comparator: `At England’s rate ${expectedInWords(area.name, expected.value, expected)}`,
    word: {
      alike: 'Cannot be told apart from England',
      fewer: 'Fewer than England’s rate',
      more: 'More than England’s rate',
    }[likenessOf(count, expected)],
  };
}

function unknown(
  base: Pick<ProgressStrand, 'id' | 'title' | 'href' | 'scope'>,
  comparator: string,
): ProgressStrand {
  return {
    ...base,
    value: 'not known',
    valueHref: null,
    measure: '',
    comparator,
    dataPeriod: null,
    word: 'Not known',
  };
}
