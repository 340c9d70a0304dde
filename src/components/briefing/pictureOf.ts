import type { Chart } from '../../charts/Chart.ts';
import type { BriefingPicture } from './Briefing.ts';

/** A chart as it is printed. */
export function pictureOf({ headline, alt, svg }: Chart): BriefingPicture {
  return { headline, alt, svg };
}
