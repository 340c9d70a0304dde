import type { Page } from 'playwright-core';

/** Notes whatever a page should never do: print, throw, fail to load, or ask another host. */
export function watchPage(page: Page, origin: string): string[] {
  const seen: string[] = [];
  page.on('console', (message) => seen.push(`${page.url()} prints: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`${page.url()} throws: ${error.message}`));
  page.on('requestfailed', (request) => seen.push(`${page.url()} lacks: ${request.url()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) seen.push(`${page.url()} asks: ${request.url()}`);
  });
  return seen;
}

/** Leaves the page that was open: what it still waited for is given up now, and is not laid on the next. */
export async function leavePage(page: Page, seen: string[]): Promise<void> {
  await page.goto('about:blank');
  seen.length = 0;
}
