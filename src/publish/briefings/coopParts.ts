import { coopKind } from '../../charts/words/coopWords.ts';
import { NEWEST_DENSITY_PERIOD } from '../../indicators/coops/coopDensity.ts';
import { COOP_EXPECTED } from '../../indicators/coops/coopExpected.ts';
import { placeCoops } from '../../indicators/coops/placeCoops.ts';
import { NEWEST_COOP_EDITION } from '../../model/CoopEdition.ts';
import type { Figure } from '../../model/Figure.ts';
import {
  coopDensitySentence,
  coopOpening,
  wardCoopsSentence,
} from '../../site/coops/coopSentences.ts';
import { plainText } from '../../site/prose/Prose.ts';
import type { Site } from '../../site/Site.ts';
import type { BriefingPart } from './Briefing.ts';

/** The co-ops of one ward by name; never a rate and never a change. Nothing where no list is held. */
export function wardCoopParts(site: Site, wardCode: string): BriefingPart[] {
  const listed = site.figures.find('coop-listed', wardCode, NEWEST_COOP_EDITION.id);
  if (listed === undefined) return [];
  const named = placeCoops(site.tables.coops, site.tables.place.place)
    .filter((coop) => coop.wardCode === wardCode && coop.state === 'listed')
    .map(({ name, group }) => `${name} (${coopKind(group).label.toLowerCase()})`);
  return [
    { kind: 'heading', text: `Co-operatives registered in ${listed.areaName}` },
    {
      kind: 'text',
      text: `${plainText(wardCoopsSentence(listed))} ${named.length === 0 ? '' : `${named.join('; ')}. `}A registered office says where the post goes, not where the work is done. Figure ${listed.id}.`,
    },
  ];
}

/** How many co-ops the district has, of what kind, and how many England's rate would give. */
export function districtCoopParts(site: Site): BriefingPart[] {
  const { place } = site.tables.place;
  const figure = (id: string) => site.figures.find(id, place.code, NEWEST_COOP_EDITION.id);
  const [all, worker, club, own] = [
    figure('coop-listed'),
    figure('coop-listed-worker'),
    figure('coop-listed-club'),
    site.figures.find('coop-density', place.code, NEWEST_DENSITY_PERIOD),
  ];
  if (all === undefined || worker === undefined || club === undefined) return [];
  const expected = site.figures.find(COOP_EXPECTED.id, place.code, NEWEST_DENSITY_PERIOD);
  const coops = placeCoops(site.tables.coops, place);
  const beside = own === undefined || expected === undefined ? [] : [own, expected];
  const rate =
    own === undefined || expected === undefined
      ? ''
      : `${plainText(coopDensitySentence(own, expected))} `;
  return [
    { kind: 'heading', text: 'Co-operatives' },
    {
      kind: 'text',
      text: `${plainText(coopOpening({ all, worker, club }, coops))} ${rate}Lists of different years are not compared: they differ in what they take in. ${ids([all, worker, club, ...beside])}`,
    },
  ];
}

/** "Figures a, b and c." for minutes. */
function ids(figures: readonly Figure[]): string {
  return `Figures ${figures.map(({ id }) => id).join(', ')}.`;
}
