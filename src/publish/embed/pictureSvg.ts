import { cutStyles, groundColour, quietColour } from '../../charts/cutStyles.ts';
import { escapeText } from '../../charts/escapeText.ts';
import { plainDrawing, withoutIdleClasses } from '../../charts/plainDrawing.ts';
import { coordinate } from '../../charts/svgText.ts';
import { printSvg } from '../../charts/svgTree.ts';
import type { CatalogueChart } from '../../components/CatalogueChart.ts';
import { type EmbedContext, releaseInWords } from './EmbedContext.ts';
import { PICTURE, pictureLayout, type SetLine } from './pictureLayout.ts';

/** First a face whose widths are known where the picture is drawn; a reader's own where it is opened. */
const FACES = "'Source Sans 3',system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

/**
 * A chart as one picture that explains itself: headline, measure, drawing, source, release and site, in 1200 by 675.
 * Both schemes of colour are inside it, or with `scheme` the light one alone.
 */
export function pictureSvg(
  { chart, picture }: CatalogueChart,
  context: EmbedContext,
  scheme: 'both' | 'light' = 'both',
): string {
  const { styles: css } = context;
  const drawing = plainDrawing(picture.svg);
  const cut = cutStyles(css, drawing);
  withoutIdleClasses(drawing, cut.light);
  const [, , width = 1, height = 1] = (drawing.attributes['viewBox'] ?? '').split(' ').map(Number);
  const { lines, box } = pictureLayout({
    headline: chart.headline,
    subtitle: chart.subtitle,
    source: `${chart.sourceLine}.`,
    site: `${context.siteName}, ${releaseInWords(context.release)}. ${context.origin.host}`,
    drawing: { width, height },
  });
  const place = Object.entries(box).map(([name, value]) => [name, coordinate(value)] as const);
  drawing.attributes = { ...Object.fromEntries(place), ...drawing.attributes };
  const colours = (of: 'light' | 'dark') =>
    `.q{fill:${quietColour(css, of)}}.ground{fill:${groundColour(css, of)}}`;
  const dark = `@media(prefers-color-scheme:dark){${cut.dark}${colours('dark')}}`;
  const styles = `svg{font-family:${FACES}}${cut.light}.b{font-weight:700}${colours('light')}`;
  const { width: w, height: h } = PICTURE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title desc">` +
    `<title id="title">${escapeText(chart.headline)}</title><desc id="desc">${escapeText(chart.alt)}</desc>` +
    `<style>${styles}${scheme === 'both' ? dark : ''}</style>` +
    `<path class="ground" d="M0 0h${w}v${h}h-${w}z"/>` +
    `${lines.map(printLine).join('')}${printSvg(drawing)}</svg>`
  );
}

function printLine({ text, x, y, size, isBold }: SetLine): string {
  return `<text class="${isBold ? 'b' : 'q'}" x="${coordinate(x)}" y="${coordinate(y)}" style="font-size:${size}px">${escapeText(text)}</text>`;
}
