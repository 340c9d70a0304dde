import { embedPages } from '../../_embeds.ts';

export const { getStaticPaths, GET } = embedPages('latest');
