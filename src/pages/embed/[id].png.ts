import { embedPictures } from '../_embeds.ts';

export const { getStaticPaths, GET } = embedPictures('latest');
