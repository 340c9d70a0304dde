import type { AreaType } from '../../model/Area.ts';
import type { EditionLsoas } from './EditionLsoa.ts';

/** Ids of sources, or of their families, behind a value of an edition; ward values also rest on the weights. */
export function editionSources(data: EditionLsoas, areaType: AreaType): string[] {
  const sources = [`iod-${data.edition.id}`];
  if (data.isApproximate) sources.push('iod-2015', 'ons-lsoa01-lsoa11');
  if (areaType === 'ward') sources.push('code-point-weights', 'ons-wards');
  return sources;
}

/** What an edition's figures can be set beside, in a sentence or two. */
export function editionComparability(data: EditionLsoas, wardsSince: number | null): string {
  if (data.isApproximate) {
    return (
      `Rebuilt from the ${data.edition.id} edition for today’s areas, with the residents of mid-2012 as weights and neighbourhoods that changed by 2011 carried over: approximate. ` +
      `It cannot be set beside figures for ${wardsSince === null ? 'older wards' : `the wards used before ${wardsSince}`}, which had other boundaries.`
    );
  }
  if (data.edition.isRemade) {
    return `The ${data.edition.id} edition has new and changed indicators and new neighbourhoods (LSOAs). A change since earlier editions is less certain, and scores cannot be set beside earlier ones at all.`;
  }
  return 'Editions show where a place is among others at the time. A difference between editions is a change of position, not of living conditions.';
}

/**
 * "the English Indices of Deprivation 2019, which mostly describe 2015/16"; of an approximate figure it says so too,
 * because a sentence to quote is heard alone.
 */
export function editionInWords({ edition, isApproximate }: EditionLsoas): string {
  const rebuilt = isApproximate ? ', rebuilt by approximation for today’s areas' : '';
  return `the English Indices of Deprivation ${edition.id}, which mostly describe ${edition.dataPeriod}${rebuilt}`;
}
