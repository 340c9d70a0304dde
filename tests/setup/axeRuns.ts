import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** The rules that depend on the colour scheme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(SOURCE);
}

/** Rows of a table are alike, and the colours of each of thousands of cells take most of a run: this many are looked at. */
const ROWS = 8;

/** Violations on the page, each as "rule: element (why)". */
export function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ runOnly, rows }) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await runner.run(
        { exclude: [[`tbody > tr:nth-child(n + ${rows + 1})`]] },
        {
          resultTypes: ['violations'],
          reporter: 'no-passes',
          // Of WCAG 2.2, and off unless it is asked for.
          ...(runOnly !== null ? { runOnly } : { rules: { 'target-size': { enabled: true } } }),
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const reasons = [...any, ...all, ...none].map(({ message }) => message).join('; ');
          return `${id}: ${target.join(' ')} (${reasons})`;
        }),
      );
    },
    { runOnly: rules === undefined ? null : [...rules], rows: ROWS },
  );
}
