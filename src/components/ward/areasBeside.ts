import { ENGLAND_CODE } from '../../model/Area.ts';
import type { Site } from '../../site/Site.ts';

/** A ward and what its counts are read beside: its district and England. */
export function areasBeside(
  { tables }: Site,
  ward: { code: string; name: string },
): { code: string; name: string }[] {
  const { code, name } = tables.place.place;
  return [ward, { code, name }, { code: ENGLAND_CODE, name: 'England' }];
}
