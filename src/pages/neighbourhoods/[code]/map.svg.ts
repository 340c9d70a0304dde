import { mapDrawing } from '../../../components/neighbourhood/neighbourhoodDrawings.ts';
import { neighbourhoodFiles } from '../_drawings.ts';

export const { getStaticPaths, GET } = neighbourhoodFiles(mapDrawing);
