import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** The rules that depend on the colour scheme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(SOURCE);
}

/** Violations on the page, each as "rule: element (why)". */
export function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (runOnly) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await runner.run({
        resultTypes: ['violations'],
        reporter: 'no-passes',
        ...(runOnly !== null && { runOnly }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const reasons = [...any, ...all, ...none].map(({ message }) => message).join('; ');
          return `${id}: ${target.join(' ')} (${reasons})`;
        }),
      );
    },
    rules === undefined ? null : [...rules],
  );
}
