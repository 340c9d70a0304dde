import type { Site } from '../Site.ts';
import type { BriefingPart } from './Briefing.ts';

export function moneyParts(_site: Site): BriefingPart[] {
  return [];
}
