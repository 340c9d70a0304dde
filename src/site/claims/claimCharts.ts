import type { Chart } from '../../charts/Chart.ts';
import { claimSquares } from '../../charts/kinds/claimSquares.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../Site.ts';

/** The claims of the place as squares; none where nothing was looked into. */
export const claimCharts = memoize((site: Site): readonly Chart[] => {
  const { claims: file, place } = site.tables;
  const isCounted = file?.claims.some(({ standing }) => standing === 'claim') ?? false;
  if (file === null || !isCounted) return [];
  const { name, code } = place.place;
  return [claimSquares({ ...file, placeName: name, placeCode: code })];
});
