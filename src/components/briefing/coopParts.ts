import type { Site } from '../Site.ts';
import type { BriefingPart } from './Briefing.ts';

export function coopParts(_site: Site, _areaCode: string, _name: string): BriefingPart[] {
  return [];
}
