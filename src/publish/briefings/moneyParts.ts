import { plainText } from '../../site/prose/Prose.ts';
import type { Site } from '../../site/Site.ts';
import { anchorYears } from '../../site/spend/spendCharts.ts';
import { anchorFinding, localShareFinding } from '../../site/spend/spendSentences.ts';
import { spanFigure, spendView } from '../../site/spend/spendView.ts';
import type { BriefingPart } from './Briefing.ts';

/** Money kept local: the district's values, said to be so. Nothing where none are held. */
export function moneyParts(site: Site): BriefingPart[] {
  const { place } = site.tables.place;
  const years = anchorYears(site);
  const view = spendView(site);
  if (years.length === 0 && view === null) return [];
  const share = view === null ? undefined : spanFigure(site, view, 'spend-local-share');
  const named = [...years.map(({ own }) => own), ...(share === undefined ? [] : [share])];
  return [
    { kind: 'heading', text: `Money kept local: all of ${place.name}, not by ward` },
    {
      kind: 'text',
      text: [
        ...(years.length === 0
          ? []
          : [plainText(anchorFinding(years, place.name, site.tables.spend.anchorPayers))]),
        ...(view === null
          ? []
          : [
              plainText(localShareFinding(share, view.council.body.name, place.name, view)),
              ...view.gaps,
            ]),
        `Figures ${named.map(({ id }) => id).join(', ')}.`,
      ].join(' '),
    },
  ];
}
