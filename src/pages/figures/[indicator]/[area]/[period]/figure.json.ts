import type { APIRoute, GetStaticPaths } from 'astro';
import { movedFigures } from '../../../../../components/figure/movedFigures.ts';
import { calculationOf } from '../../../../../indicators/calculationOf.ts';
import { isOfNeighbourhood } from '../../../../../model/Figure.ts';
import { figureJson } from '../../../../../publish/files/figureJson.ts';
import { loadSite } from '../../../../_site.ts';
import { fileOriginOf } from '../../../../data/_fileOrigin.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { figures } = await loadSite();
  return [
    ...figures.all.filter((figure) => !isOfNeighbourhood(figure)),
    ...movedFigures(figures),
  ].map(({ indicator, areaCode, period }) => ({
    params: { indicator, area: areaCode, period },
  }));
};

export const GET: APIRoute = async (context) => {
  const { indicator = '', area = '', period = '' } = context.params;
  const site = await loadSite();
  const figure = site.figures.get(indicator, area, period);
  const sources = figure.sources.flatMap((id) =>
    site.tables.sources.filter((source) => source.id === id),
  );
  const behind = { sources, calculation: calculationOf(figure), place: site.tables.place.place };
  return new Response(figureJson(figure, fileOriginOf(site, context), behind));
};
