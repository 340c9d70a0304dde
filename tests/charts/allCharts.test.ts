import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/Chart.ts';
import { KINDS } from '../../src/explore/Choice.ts';
import { sure } from '../../src/model/sure.ts';
import { chartCatalogue } from '../../src/site/chartCatalogue.ts';
import { draw, serveFiles } from '../explore/ownCharts.ts';
import { site } from '../indicators/preston.ts';
import { launchBrowser } from '../setup/browser.ts';
import { SPEND_CHARTS } from './madeSpend.ts';
import { type PageDrawing, pageDrawings } from './pageDrawings.ts';
import { svgOf } from './svgReading.ts';

/**
 * Every chart of the place as text: its words and its drawing. `npm run golden` writes them anew; look at the
 * drawings that changed before keeping them. Outlines of areas, which many maps share, are in a file of their own.
 */
const FOLDER = 'tests/golden';
const OUTLINES = 'outlines.txt';
const update = process.env['UPDATE_GOLDEN'] === '1';

const outlines = new Map<string, string>();

function textOf(chart: Chart): string {
  const drawing = svgOf(chart)
    .replace(/<title.*?<\/desc>/, '')
    .replaceAll(/ d="([^"]{120,})"/g, (_, path: string) => {
      const name = createHash('sha256').update(path).digest('hex').slice(0, 12);
      outlines.set(name, path);
      return ` d="${name}"`;
    })
    .replaceAll('><', '>\n<');
  const { id, headline, subtitle, alt, sourceLine, shortSource } = chart;
  return `${[id, headline, subtitle, alt, sourceLine, shortSource, drawing].join('\n')}\n`;
}

/** All charts of a place are drawn, which takes a while on a busy machine. */
const PATIENCE_MS = 300_000;

const charts = chartCatalogue(site).map(({ chart }) => chart);
let browser: Browser;
beforeAll(serveFiles);
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('every chart of the place says and draws what it did', { timeout: PATIENCE_MS }, () => {
  const kinds = Map.groupBy(charts, ({ id }) => id.split('.').slice(0, 2).join('.'));
  const files = new Map(
    [...kinds].map(([kind, list]) => [`${kind}.txt`, list.map(textOf).join('\n')]),
  );
  const lines = [...outlines].sort().map((entry) => entry.join(' '));
  files.set(OUTLINES, `${lines.join('\n')}\n`);
  if (update) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER);
    for (const [name, text] of files) writeFileSync(`${FOLDER}/${name}`, text);
  }
  const advice = 'look at what changed, and npm run golden keeps it';
  expect(readdirSync(FOLDER).sort(), advice).toEqual([...files.keys()].sort());
  for (const [name, text] of files) {
    const path = `${FOLDER}/${name}`;
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '', `${name}: ${advice}`).toBe(text);
  }
});

/** Charts of a reader’s own, of each kind, by what is counted and of whom: shares, counts, few values and ranges. */
async function ownCharts(): Promise<PageDrawing[]> {
  const two = 'areas=ticked&ticked=E07000123 E05012193 E05012195';
  const queries = Object.keys(KINDS).flatMap((kind) =>
    ['imd-percentile', 'income-deprived-share', 'coop-listed', 'spend-local-share'].flatMap((id) =>
      ['areas=wards', 'areas=neighbourhoods', 'areas=districts', two].map(
        (areas) => `kind=${kind}&indicator=${id}&${areas}&other=coop-density`,
      ),
    ),
  );
  const drawings: PageDrawing[] = [];
  for (const query of queries) {
    const { chart, hasDrawing } = await draw(query);
    if (chart !== null && hasDrawing) drawings.push({ id: query, svg: svgOf(chart) });
  }
  return [...new Map(drawings.map((drawing) => [drawing.svg, drawing])).values()];
}

/** The column of a phone 360 pixels wide. */
const WIDTH = 328;
/** Smaller words cannot be read on a phone. */
const LEAST_SIZE = 12;
/** What words may reach over an edge or share across, for a font is never as wide as it was measured. */
const SHARED = 1.5;
/** What two lines may share of their boxes, which are higher than the letters: lines of one name stand so close. */
const BETWEEN_LINES = 2.5;

test('no words of a drawing lie on others, none is cut and none too small to read', {
  timeout: PATIENCE_MS,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  page.setDefaultTimeout(PATIENCE_MS);
  // Shares year by year are a chart that this place has none of.
  const drawn = [...charts, sure(SPEND_CHARTS['years'], 'made chart of years')].map((chart) => ({
    id: chart.id,
    svg: svgOf(chart),
  }));
  const all = [...drawn, ...pageDrawings(site), ...(await ownCharts())];
  const drawings = all.map(({ id, svg }) => `<div id="${id.replaceAll('"', '')}">${svg}</div>`);
  await page.setContent(
    `<style>body{margin:0}div{width:${WIDTH}px;font-family:system-ui,sans-serif}svg{display:block;width:100%}</style>${drawings.join('')}`,
  );
  const faults = await page.evaluate(
    ([shared, between, leastSize]) => {
      const found: string[] = [];
      for (const drawing of document.querySelectorAll('div')) {
        const frame = drawing.getBoundingClientRect();
        const scale = frame.width / (drawing.querySelector('svg')?.viewBox.baseVal.width ?? 0);
        const sizes = [...drawing.querySelectorAll('text, tspan')].map(
          (text) => scale * Number.parseFloat(getComputedStyle(text).fontSize),
        );
        const least = Math.min(...sizes);
        // Not NaN either: a drawing without words or a frame is no proof.
        if (!(least >= leastSize)) found.push(`${drawing.id}: words of ${least} px`);
        const boxes = [...drawing.querySelectorAll('text')].flatMap((text) => {
          const lines = [...text.querySelectorAll('tspan')];
          return (lines.length === 0 ? [text] : lines).map((line) => ({
            said: line.textContent ?? '',
            box: line.getBoundingClientRect(),
          }));
        });
        const signs = [...drawing.querySelectorAll('rect, circle, path[d$="z" i]')]
          .filter(
            (sign) =>
              sign.closest('defs') === null &&
              // Small neighbourhoods and the lines of wards are ground that names stand upon.
              (sign.localName !== 'path' ||
                sign.hasAttribute('transform') ||
                (sign.closest('[data-code]') === null && getComputedStyle(sign).fill !== 'none')),
          )
          .map((sign) => sign.getBoundingClientRect())
          // What is larger is an area or a bar, which may have its words upon it; what is smaller hides no letter.
          .filter(
            ({ width, height }) => Math.min(width, height) > 6 && Math.max(width, height) < 24,
          );
        const isIn = (box: DOMRect, { left, right, top, bottom }: DOMRect) => {
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          return x > box.left && x < box.right && y > box.top && y < box.bottom;
        };
        boxes.forEach(({ said, box }, i) => {
          for (const sign of signs) {
            const across = Math.min(box.right, sign.right) - Math.max(box.left, sign.left);
            const down = Math.min(box.bottom, sign.bottom) - Math.max(box.top, sign.top);
            // The number of a dot is upon it.
            if (across > shared && down > between && !isIn(sign, box))
              found.push(`${drawing.id}: ${said} is upon a sign`);
          }
          if (box.left < frame.left - shared || box.right > frame.right + shared)
            found.push(`${drawing.id}: ${said} is cut`);
          for (const other of boxes.slice(i + 1)) {
            const across =
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            if (across > 0 && down > between) found.push(`${drawing.id}: ${said} | ${other.said}`);
          }
        });
      }
      return found;
    },
    [SHARED, BETWEEN_LINES, LEAST_SIZE] as const,
  );
  expect(faults).toEqual([]);
});
