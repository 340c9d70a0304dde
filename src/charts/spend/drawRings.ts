import { shortMoney } from '../../format/shortMoney.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Indicator } from '../../model/Indicator.ts';
import { svgText } from '../svgText.ts';
import { shortenText, textWidth } from '../textWidth.ts';
import { fillOf, spendPatterns } from './hatching.ts';
import { ringText, sureShare } from './ringText.ts';
import { svgBox } from './svgBox.ts';

/** A part of the money: where it goes, or why that is not known. */
export interface Ring {
  figure: Figure;
  indicator: Indicator;
  /** e.g. "In Preston", "Rest of Lancashire", "Place not known" */
  label: string;
  /** What is not known cannot be called far away. */
  kind: 'known' | 'unlocated' | 'redacted';
}

const WHOLE = 30;
const ROW = 38;
const TOP = 54;
const NEAR_TO_FAR = ['s4', 's3', 's2', 's1', 's0'];

/** The whole on top, then a row a part: its piece stands below its place in the whole, so that the pieces are seen to add up. */
export function drawRings(
  chartId: string,
  rings: readonly Ring[],
): { height: number; body: string } {
  let start = 0;
  const pieces = rings.map((ring, i) => {
    const width = Math.max(0, sureShare(ring.figure) ?? 0) * 4;
    const piece = { ring, x: start, width, tone: toneOfRing(ring, i) };
    start += width;
    return piece;
  });
  const whole = pieces.map(({ x, width, tone }) =>
    svgBox(x, 18, width, WHOLE, fillOf(chartId, tone)),
  );
  const rows = pieces.map(({ ring, x, width, tone }, i) => {
    const y = TOP + i * ROW;
    const amount = ring.figure.numerator;
    const share = ringText(ring.indicator, ring.figure);
    const money = amount === null || amount === 0 ? '' : shortMoney(amount);
    const room = 380 - textWidth(`${money}${share}`, 13, true);
    return [
      svgText(0, y + 16, shortenText(ring.label, room, 13)),
      svgText(400 - textWidth(share, 13, true) - 8, y + 16, money, 'e q'),
      svgText(400, y + 16, share, 'e b'),
      svgBox(0, y + 22, 400, 9, ' class="band"'),
      svgBox(x, y + 22, width, 9, fillOf(chartId, tone)),
    ].join('');
  });
  return {
    height: TOP + rings.length * ROW + 2,
    body: [
      spendPatterns(chartId),
      svgText(0, 12, 'All payments that count', 's q'),
      svgText(400, 12, '100%', 'e s q'),
      ...whole,
      ...rows,
    ].join(''),
  };
}

function toneOfRing({ kind }: Ring, index: number): string {
  if (kind === 'unlocated') return 'nd';
  if (kind === 'redacted') return 'rd';
  return NEAR_TO_FAR[Math.min(index, NEAR_TO_FAR.length - 1)] ?? 's0';
}
