import { type ChartSheet, resolveValue, shortColour } from './chartSheet.ts';

/**
 * Colours that hold in both schemes, and with the reader's own: the browser's ground and ink, and greys that
 * stand 3:1 from either ground, or for what lies behind, a quarter of them.
 */
const NEUTRALS: Readonly<Record<string, string>> = {
  '--chart-ground': 'Canvas',
  '--chart-ink': 'CanvasText',
  '--chart-quiet': 'CanvasText',
  '--chart-peer': 'CanvasText',
  '--chart-zero': '#888',
  '--chart-edge': '#888',
  '--chart-grid': '#8884',
  '--chart-band': '#8884',
  '--chart-own': '#2073bc',
  '--chart-own-ink': 'CanvasText',
  '--chart-second': '#c04a8c',
  '--chart-chosen': '#f46a25',
};

/** A value of the sheet for both schemes at once, on a page that says `color-scheme: light dark`. */
export function inBothSchemes(value: string, { light, dark }: ChartSheet): string {
  return value.replaceAll(/var\((--[\w-]+)(?:, *[^()]+)?\)/g, (whole, name: string) => {
    const [day, night] = [light, dark].map((scheme) =>
      shortColour(resolveValue(whole, (each) => scheme.get(each))),
    );
    const neutral = NEUTRALS[name];
    if (neutral !== undefined) return neutral;
    if (name.endsWith('-ink')) return inkFor(day ?? '', night ?? '');
    return day === night ? (day ?? '') : `light-dark(${day},${night})`;
  });
}

/** Words on a tone: the reader's ink or ground, or where the tone asks for one in both schemes, black or white. */
function inkFor(day: string, night: string): string {
  const [byDay, byNight] = [day, night].map(isDark);
  if (byDay === byNight) return byDay ? '#000' : '#fff';
  return byDay ? 'CanvasText' : 'Canvas';
}

function isDark(colour: string): boolean {
  const hex = colour.length === 4 ? colour.replaceAll(/[\da-f]/gi, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  return 0.3 * r + 0.6 * g + 0.1 * b < 128;
}
