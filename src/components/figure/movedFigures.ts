import type { FigureSet } from '../../indicators/FigureSet.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { Figure } from '../../model/Figure.ts';

/** Neighbourhoods' figures that had pages of their own: those addresses lead to where the figures are read now. */
export function movedFigures(figures: FigureSet): Figure[] {
  return figures
    .at('imd-percentile', NEWEST_EDITION.id)
    .filter(({ areaType }) => areaType === 'lsoa');
}
