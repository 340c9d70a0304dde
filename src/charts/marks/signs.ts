import type { RenderFunction } from '@observablehq/plot';
import { create } from './create.ts';

/** A piece of a mark as it is shown in a key, in user units. */
export type Sign = {
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  strokeDasharray?: string;
} & (
  | { line: { x1: number; y1: number; x2: number; y2: number } }
  | { box: { x: number; y: number; width: number; height: number } }
  | { dot: { x: number; y: number; r: number } }
  | { path: string }
);

/** A mark of signs at places of the drawing, which no scale puts where they are. */
export function signs(list: readonly Sign[]): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) =>
    create(
      document,
      'g',
      {},
      list.map((sign) => {
        const look = {
          fill: sign.fill ?? 'none',
          stroke: sign.stroke,
          'stroke-width': sign.strokeWidth,
          'stroke-dasharray': sign.strokeDasharray,
        };
        if ('line' in sign)
          return create(document, 'line', { ...look, fill: undefined, ...sign.line });
        if ('box' in sign) return create(document, 'rect', { ...look, ...sign.box });
        if ('path' in sign) return create(document, 'path', { ...look, d: sign.path });
        const { x, y, r } = sign.dot;
        return create(document, 'circle', { ...look, cx: x, cy: y, r });
      }),
    );
}
