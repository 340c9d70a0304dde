import { embedDrawings } from '../../../_embeds.ts';

export const { getStaticPaths, GET } = embedDrawings('fixed');
