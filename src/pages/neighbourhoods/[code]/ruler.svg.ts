import { rulerDrawing } from '../../../components/neighbourhood/neighbourhoodDrawings.ts';
import { neighbourhoodFiles } from '../_drawings.ts';

export const { getStaticPaths, GET } = neighbourhoodFiles((site, page) =>
  rulerDrawing(site, page, page.name),
);
