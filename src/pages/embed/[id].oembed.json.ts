import { embedAnswers } from '../_embeds.ts';

export const { getStaticPaths, GET } = embedAnswers('latest');
