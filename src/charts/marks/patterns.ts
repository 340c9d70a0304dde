import type { RenderFunction } from '@observablehq/plot';
import { partId } from '../draw.ts';
import type { Theme } from '../theme.ts';
import { create } from './create.ts';
import type { Tone } from './tones.ts';

const PATTERNS = {
  nd: { size: 6, turned: 'rotate(45)', stripes: 'M0 0h2v6h-2z' },
  rd: { size: 7, turned: undefined, stripes: 'M0 0h2v7h-2zM0 0h7v2h-7z' },
} as const;

/** The patterns among these tones, each with an id of the chart's own; draws nothing itself. */
export function patterns(chartId: string, theme: Theme, tones: readonly Tone[]): RenderFunction {
  const used = (['nd', 'rd'] as const).filter((name) => tones.includes(name));
  return (_index, _scales, _values, _dimensions, { document }) =>
    create(
      document,
      'defs',
      {},
      used.map((name) => {
        const { size, turned, stripes } = PATTERNS[name];
        return create(
          document,
          'pattern',
          {
            id: partId(chartId, name),
            width: size,
            height: size,
            patternUnits: 'userSpaceOnUse',
            patternTransform: turned,
          },
          [
            create(document, 'path', { fill: theme.ground, d: `M0 0h${size}v${size}h-${size}z` }),
            create(document, 'path', { fill: theme.zero, d: stripes }),
          ],
        );
      }),
    );
}
