import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** The rules that depend on the colour scheme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(SOURCE);
  // The source of each element that is looked at would be written out, for a report that nobody reads.
  await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.configure({ noHtml: true }),
  );
}

/** Rows of a table and entries of a list are alike: this many of each are looked at. */
const ALIKE = 8;
/** A drawing is one image to axe, whatever it holds, unless there are links in it. */
const DRAWING = 'svg:not(:has(a)) > :not(title, desc)';

/** Violations on the page, each as "rule: element (why)". Takes out of it what is like the rest, most of a long page. */
export function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ runOnly, spare }) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      for (const element of document.querySelectorAll(spare)) element.remove();
      const { violations } = await runner.run(document, {
        resultTypes: ['violations'],
        reporter: 'no-passes',
        // Nothing of a page comes from another host, nor is it a film or a sound.
        preload: false,
        // Of WCAG 2.2, and off unless it is asked for.
        ...(runOnly !== null ? { runOnly } : { rules: { 'target-size': { enabled: true } } }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const reasons = [...any, ...all, ...none].map(({ message }) => message).join('; ');
          return `${id}: ${target.join(' ')} (${reasons})`;
        }),
      );
    },
    {
      runOnly: rules === undefined ? null : [...rules],
      spare: `main :is(tbody > tr, ul > li, ol > li):nth-child(n + ${ALIKE + 1}), ${DRAWING}`,
    },
  );
}

/**
 * Takes out of the page, once it was looked at whole, elements that look like those before them: another colour scheme
 * changes their colours alike, and moves nothing. Of each look, within the same looks, as many are left as of rows.
 */
export function keepOneOfEachLook(page: Page): Promise<void> {
  return page.evaluate((alike) => {
    const looks = new Map<Element, string>();
    const elements = [...document.body.querySelectorAll('*')];
    for (const element of elements) {
      const own = getComputedStyle(element);
      // Links are told from the words beside them.
      const hasWords = [...element.childNodes].some(
        ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim() !== '',
      );
      const look = [
        ...[element.localName, hasWords, own.color, own.backgroundColor, own.backgroundImage],
        ...[own.fill, own.opacity, own.fontSize, own.fontWeight, own.textDecorationLine],
      ].join();
      looks.set(element, `${looks.get(element.parentElement ?? element) ?? ''} > ${look}`);
    }
    const counts = new Map<string, number>();
    for (const look of looks.values()) counts.set(look, (counts.get(look) ?? 0) + 1);
    // From the end, so that what holds something of another look is left.
    for (const element of elements.reverse()) {
      const look = looks.get(element) ?? '';
      const count = counts.get(look) ?? 0;
      if (count <= alike || element.childElementCount > 0) continue;
      counts.set(look, count - 1);
      element.remove();
    }
  }, ALIKE);
}
