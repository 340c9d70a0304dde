import {
  type ContentField,
  changedFields,
  type ReleasedFigure,
} from '../../model/ReleasedFigure.ts';

export interface FigureChange {
  before: ReleasedFigure;
  after: ReleasedFigure;
  /** In what they differ; at least one. */
  fields: ContentField[];
}

/** What a set of figures has that an earlier one had not, and the other way round. */
export interface ReleaseChanges {
  added: ReleasedFigure[];
  changed: FigureChange[];
  withdrawn: ReleasedFigure[];
}

/** The changes from one set of figures to a later one, each list in the order of the sets. */
export function releaseChanges(
  earlier: readonly ReleasedFigure[],
  later: readonly ReleasedFigure[],
): ReleaseChanges {
  const before = new Map(earlier.map((figure) => [figure.id, figure]));
  const after = new Set(later.map(({ id }) => id));
  const changed = later.flatMap((figure) => {
    const old = before.get(figure.id);
    if (old === undefined) return [];
    const fields = changedFields(old, figure);
    return fields.length === 0 ? [] : [{ before: old, after: figure, fields }];
  });
  return {
    added: later.filter(({ id }) => !before.has(id)),
    changed,
    withdrawn: earlier.filter(({ id }) => !after.has(id)),
  };
}

export function isUnchanged({ added, changed, withdrawn }: ReleaseChanges): boolean {
  return added.length + changed.length + withdrawn.length === 0;
}
