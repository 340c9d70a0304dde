import { formatDate } from '../../format/date.ts';
import { formatNumber, ordinal } from '../../format/number.ts';
import type { FigureEvent, ReleaseHistory } from '../../indicators/releases/ReleaseHistory.ts';
import { citedNumber } from '../../model/citedNumber.ts';
import type { Release } from '../../model/Release.ts';
import { changedFields, type ReleasedFigure } from '../../model/ReleasedFigure.ts';
import type { Cause, ClosedRelease } from '../../model/ReleaseNotes.ts';
import { printedNumber, printedValue } from '../releases/printedValue.ts';

/** One state of a figure as a row of the table of its states. */
export interface HistoryRow {
  /** "2026.2", or "not released yet" */
  release: string;
  date: string;
  value: string;
  /** "12.1 to 14.0"; empty where there is none. */
  range: string;
  /** "3rd of 16"; empty where there is none. */
  rank: string;
  /** Why it is another than the one before. */
  why: string;
}

const CAUSES: Readonly<Record<Cause, string>> = {
  source: 'Source revised.',
  method: 'Method changed.',
  mistake: 'Mistake mended.',
};

export function causeInWords(cause: Cause): string {
  return CAUSES[cause];
}

/** When a figure was first published and whether it has changed since, in sentences. */
export function historySentences(
  releases: ReleaseHistory,
  release: Pick<Release, 'number' | 'date'>,
  figure: ReleasedFigure,
): string[] {
  const [first, ...later] = releases.eventsOf(figure.id);
  if (first === undefined)
    return [
      releases.state === 'first'
        ? `In no closed release yet, so a citation says “${citedNumber({ ...release, state: 'first' })}”. The publications behind it are fixed; a mistake of ours can still be mended here without a note until the release is closed.`
        : 'In no closed release yet. The publications behind it are fixed; a mistake of ours can still be mended here without a note until the next release is closed.',
    ];
  const sentences = [
    `First published in release ${first.release.number} on ${formatDate(first.release.date)}.`,
  ];
  for (const { kind, release: of } of later) {
    if (kind === 'withdrawn') sentences.push(`It was withdrawn in release ${of.number}.`);
    if (kind === 'returned') sentences.push(`It came back in release ${of.number}.`);
  }
  const changes = later.filter(({ kind }) => kind === 'changed').length;
  const state = releases.stateOf(figure.id);
  const latest = later.findLast(({ kind }) => kind === 'changed');
  if (latest !== undefined)
    sentences.push(
      `It has changed ${timesInWords(changes)} since, last in release ${latest.release.number} on ${formatDate(latest.release.date)}.`,
    );
  if (state === 'changed') {
    const last = releases.closed.at(-1);
    const before = last?.rows.find(({ id }) => id === figure.id);
    if (last !== undefined && before !== undefined)
      sentences.push(
        `What this page shows is not released yet: in release ${last.number} the figure is ${printedValue(last.indicators, before)}.`,
      );
  } else if (state === 'new') {
    sentences.push('What this page shows is not released yet.');
  } else if (changes === 0) {
    sentences.push(
      later.length === 0 ? 'It has not changed since.' : 'Its value is the one first published.',
    );
  }
  return sentences;
}

/** Every state a figure has had, newest first; empty where there has been only one. */
export function historyRows(releases: ReleaseHistory, figure: ReleasedFigure): HistoryRow[] {
  const rows = releases.eventsOf(figure.id).map(eventRow);
  const last = releases.closed.at(-1);
  if (last !== undefined && rows.length > 0 && releases.stateOf(figure.id) !== 'released')
    rows.push({
      release: 'not released yet',
      date: '',
      ...stateText(last, figure),
      why: openReason(releases, figure, last),
    });
  return rows.length > 1 ? rows.reverse() : [];
}

function openReason(releases: ReleaseHistory, figure: ReleasedFigure, last: ClosedRelease): string {
  const given = releases.next.changed[figure.indicator];
  if (given !== undefined) return `${causeInWords(given.cause)} ${given.reason}`;
  const before = last.rows.find(({ id }) => id === figure.id);
  if (before === undefined) return '';
  return before.formula === figure.formula
    ? 'The reason will be given here with the release.'
    : `The formula was ${before.formula} and is ${figure.formula}.`;
}

function eventRow(event: FigureEvent): HistoryRow {
  const { release } = event;
  const when = { release: release.number, date: formatDate(release.date) };
  if (event.kind === 'withdrawn')
    return {
      ...when,
      value: 'withdrawn',
      range: '',
      rank: '',
      why: event.reason,
    };
  const why =
    event.kind === 'changed'
      ? `${causeInWords(event.cause)} ${event.reason}${onlyOther(event.before, event.figure)}`
      : event.kind === 'first'
        ? 'First published.'
        : 'Published again.';
  return { ...when, ...stateText(release, event.figure), why };
}

/** Says what changed where the value itself did not. */
function onlyOther(before: ReleasedFigure, after: ReleasedFigure): string {
  const fields = changedFields(before, after);
  return fields.includes('value') ? '' : ' The value itself is the same.';
}

function stateText(release: ClosedRelease, figure: ReleasedFigure) {
  const { lower, upper, status, rank, rankOf } = figure;
  return {
    value: printedValue(release.indicators, figure),
    range:
      // Of a figure that is known by its bounds alone they stand for the value.
      lower === null || upper === null || status === 'bounds'
        ? ''
        : `${printedNumber(release.indicators, figure, lower)} to ${printedNumber(release.indicators, figure, upper)}`,
    rank: rank === null || rankOf === null ? '' : `${ordinal(rank)} of ${formatNumber(rankOf, 0)}`,
  };
}

function timesInWords(n: number): string {
  if (n === 1) return 'once';
  return n === 2 ? 'twice' : `${formatNumber(n, 0)} times`;
}
