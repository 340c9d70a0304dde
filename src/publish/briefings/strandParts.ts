import type { Area } from '../../model/Area.ts';
import { progressStrip } from '../../site/progress/progressStrip.ts';
import type { Site } from '../../site/Site.ts';
import { spendView } from '../../site/spend/spendView.ts';
import type { BriefingPart } from './Briefing.ts';

/** The three strands side by side, as on the pages: no total, no order of merit. */
export function strandParts(site: Site, area: Area): BriefingPart[] {
  const { code, name } = site.tables.place.place;
  const strands = progressStrip({
    figures: site.figures,
    area,
    district: { code, name, type: 'district' },
    paid: spendView(site),
  });
  return [
    {
      kind: 'strands',
      items: strands.map(({ title, scope, values, measure, comparator, dataPeriod, word }) => ({
        strand: scope === null ? title : `${title}: ${scope}`,
        value: values.map(({ text }) => text).join(', then '),
        word,
        comparator: `${measure}${measure === '' ? '' : '. '}${comparator}`,
        period: dataPeriod === null ? '' : `Data: ${dataPeriod}`,
      })),
    },
  ];
}
