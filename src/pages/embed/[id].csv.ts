import { embedTables } from '../_embeds.ts';

export const { getStaticPaths, GET } = embedTables('latest');
