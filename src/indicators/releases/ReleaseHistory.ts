import type { ReleaseState } from '../../model/Release.ts';
import { changedFields, type ReleasedFigure } from '../../model/ReleasedFigure.ts';
import type { Cause, ClosedRelease, NextRelease } from '../../model/ReleaseNotes.ts';
import { isUnchanged, type ReleaseChanges, releaseChanges } from './releaseChanges.ts';

/** What became of a figure in one release; releases that left it as it was make no event. */
export type FigureEvent =
  | { kind: 'first' | 'returned'; release: ClosedRelease; figure: ReleasedFigure }
  | {
      kind: 'changed';
      release: ClosedRelease;
      figure: ReleasedFigure;
      before: ReleasedFigure;
      cause: Cause;
      reason: string;
    }
  | { kind: 'withdrawn'; release: ClosedRelease; before: ReleasedFigure; reason: string };

/**
 * How a figure of today relates to the last closed release: it is in it as it is, it was in it with another
 * content, or it is in none yet.
 */
export type FigureState = 'released' | 'changed' | 'new';

/** A figure that was published once and is made no more. */
export interface WithdrawnFigure {
  /** As it was last. */
  figure: ReleasedFigure;
  /** The last release it was in. */
  release: ClosedRelease;
  /** Null where no closed release has withdrawn it yet. */
  withdrawnIn: ClosedRelease | null;
  /** Null where none is given yet. */
  reason: string | null;
}

const NO_NEXT: NextRelease = { remarks: [], changed: {}, withdrawn: {} };

/** The closed releases, set against the figures of today. */
export class ReleaseHistory {
  /** Oldest first. */
  readonly closed: readonly ClosedRelease[];
  /** What the maintainer has written for the release to come. */
  readonly next: NextRelease;
  /** From the last closed release to today; all is new where there is none. */
  readonly open: ReleaseChanges;
  readonly state: ReleaseState;
  readonly #figures: readonly ReleasedFigure[];
  readonly #byId: ReadonlyMap<ClosedRelease, ReadonlyMap<string, ReleasedFigure>>;
  readonly #unreleased: ReadonlyMap<string, FigureState>;

  constructor(
    closed: readonly ClosedRelease[],
    figures: readonly ReleasedFigure[],
    next: NextRelease = NO_NEXT,
  ) {
    this.closed = closed;
    this.next = next;
    this.#figures = figures;
    this.#byId = new Map(
      closed.map((release) => [
        release,
        new Map(release.rows.map((figure) => [figure.id, figure])),
      ]),
    );
    this.open = releaseChanges(closed.at(-1)?.rows ?? [], figures);
    this.state = closed.length === 0 ? 'first' : isUnchanged(this.open) ? 'closed' : 'ahead';
    this.#unreleased = new Map([
      ...this.open.added.map(({ id }): [string, FigureState] => [id, 'new']),
      ...this.open.changed.map(({ after }): [string, FigureState] => [after.id, 'changed']),
    ]);
  }

  stateOf(id: string): FigureState {
    return this.#unreleased.get(id) ?? 'released';
  }

  /** What closed releases have to say of a figure, oldest first; nothing where none holds it. */
  eventsOf(id: string): FigureEvent[] {
    const events: FigureEvent[] = [];
    let before: ReleasedFigure | undefined;
    for (const release of this.closed) {
      const figure = this.#byId.get(release)?.get(id);
      if (figure === undefined) {
        if (before !== undefined)
          events.push({ kind: 'withdrawn', release, before, reason: withdrawal(release, before) });
      } else if (before === undefined)
        events.push({ kind: events.length === 0 ? 'first' : 'returned', release, figure });
      else if (changedFields(before, figure).length > 0)
        events.push({ kind: 'changed', release, figure, before, ...changeReason(release, figure) });
      before = figure;
    }
    return events;
  }

  /** From the release before to this one; all is new in the first. */
  changesIn(release: ClosedRelease): ReleaseChanges {
    const before = this.closed[this.closed.indexOf(release) - 1];
    return releaseChanges(before?.rows ?? [], release.rows);
  }

  /** Every figure that was in a closed release and is not made today, in order of its id. */
  withdrawn(): WithdrawnFigure[] {
    const today = new Set(this.#figures.map(({ id }) => id));
    const found = new Map<string, WithdrawnFigure>();
    for (const [i, release] of this.closed.entries()) {
      const following = this.closed[i + 1] ?? null;
      for (const figure of release.rows) {
        if (today.has(figure.id)) continue;
        const reason =
          following === null
            ? withdrawalReason(this.next, figure)
            : this.#byId.get(following)?.has(figure.id)
              ? null
              : withdrawal(following, figure);
        found.set(figure.id, { figure, release, withdrawnIn: following, reason });
      }
    }
    return [...found.values()].sort((a, b) => (a.figure.id < b.figure.id ? -1 : 1));
  }
}

/** The reason for one figure, for its area (a ward that was replaced) or its whole indicator; null where none is given. */
export function withdrawalReason(
  { withdrawn }: Pick<NextRelease, 'withdrawn'>,
  { id, areaCode, indicator }: Pick<ReleasedFigure, 'id' | 'areaCode' | 'indicator'>,
): string | null {
  return withdrawn[id] ?? withdrawn[areaCode] ?? withdrawn[indicator] ?? null;
}

function withdrawal(release: ClosedRelease, figure: ReleasedFigure): string {
  const reason = withdrawalReason(release, figure);
  if (reason === null)
    throw new Error(`withdrawn without a reason: ${figure.id} (release ${release.number})`);
  return reason;
}

function changeReason(
  release: ClosedRelease,
  figure: ReleasedFigure,
): { cause: Cause; reason: string } {
  const given = release.changed[figure.indicator];
  if (given === undefined)
    throw new Error(`changed without a reason: ${figure.id} (release ${release.number})`);
  return { cause: given.cause, reason: given.reason };
}
