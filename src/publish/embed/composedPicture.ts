import type { Chart } from '../../charts/Chart.ts';
import { drawingAlone, sizeOf } from '../../charts/draw.ts';
import { PAPER } from '../../charts/theme.ts';
import { escapeText } from '../../format/escapeText.ts';
import { PICTURE, pictureLayout, type SetLine } from './pictureLayout.ts';

/** First a face whose widths are known where the picture is drawn; a reader's own where it is opened. */
const FACES = "'Source Sans 3',system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

/**
 * A chart as one picture that explains itself: headline, measure, drawing, source, release and site, in 1200 by 675.
 * `drawn` is in plain colours, so that any program can open it; `site` says whose it is.
 */
export function composedPicture(
  chart: Pick<Chart, 'headline' | 'subtitle' | 'alt' | 'sourceLine'>,
  drawn: string,
  site: string,
): string {
  const drawing = drawingAlone(drawn);
  const { lines, box } = pictureLayout({
    headline: chart.headline,
    subtitle: chart.subtitle,
    source: `${chart.sourceLine}.`,
    site,
    drawing: sizeOf(drawing),
  });
  const place = Object.entries(box).map(([name, value]) => ` ${name}="${oneDecimal(value)}"`);
  const { width: w, height: h } = PICTURE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title desc" font-family="${FACES}">` +
    `<title id="title">${escapeText(chart.headline)}</title><desc id="desc">${escapeText(chart.alt)}</desc>` +
    `<path fill="${PAPER.ground}" d="M0 0h${w}v${h}h-${w}z"/>` +
    `${lines.map(printLine).join('')}${drawing.replace('<svg', `<svg${place.join('')} overflow="visible"`)}</svg>`
  );
}

function printLine({ text, x, y, size, isBold }: SetLine): string {
  const look = isBold ? ` font-weight="700" fill="${PAPER.ink}"` : ` fill="${PAPER.quiet}"`;
  return `<text x="${oneDecimal(x)}" y="${oneDecimal(y)}" font-size="${size}"${look}>${escapeText(text)}</text>`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
