import { embedLargePictures } from '../_embeds.ts';

export const { getStaticPaths, GET } = embedLargePictures('latest');
