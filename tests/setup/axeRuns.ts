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
const ALIKE = 4;
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

/** Violations in light, and in the dark those of all rules or of `darkRules` alone. */
export async function inBothSchemes(page: Page, darkRules?: readonly string[]): Promise<string[]> {
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeViolations(page, darkRules);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((violation) => `dark ${violation}`)];
}
