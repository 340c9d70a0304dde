import type { Page } from 'playwright-core';

/** Widths with the size of the root's text: 320 × 256 px is 1280 × 1024 px at a zoom of 400 % (WCAG 1.4.10). */
const VIEWS = [
  { width: 320, height: 256, fontSize: '100%' },
  { width: 360, fontSize: '100%' },
  { width: 768, fontSize: '100%' },
  { width: 1280, fontSize: '100%' },
  { width: 1280, fontSize: '200%' },
  { width: 360, fontSize: '200%' },
];

/**
 * What does not fit: a page that scrolls sideways, and words of a drawing that are cut, at every width, also with text
 * twice as large.
 */
export async function overflowsOf(page: Page): Promise<string[]> {
  const overflows: string[] = [];
  for (const { width, height = 800, fontSize } of VIEWS) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, fontSize);
    const found = await page.evaluate(async () => {
      const root = document.documentElement;
      // A chart of one's own is drawn anew for its column, which a busy machine does a moment later.
      for (let tries = 0; tries < 20 && root.scrollWidth > window.innerWidth; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      // Words of a drawing are cut at the edge of the window without making the page wider.
      const cut = [...document.querySelectorAll('svg text')].flatMap((text) => {
        const { left, right } = text.getBoundingClientRect();
        const isCut = left < 0 || right > window.innerWidth;
        return isCut && text.closest('.scroll') === null ? [`cut: ${text.textContent}`] : [];
      });
      if (root.scrollWidth <= window.innerWidth) return cut;
      const past = (element: Element) =>
        element.getBoundingClientRect().right > window.innerWidth &&
        [...element.children].every(
          (child) => child.getBoundingClientRect().right <= window.innerWidth,
        );
      return [...document.querySelectorAll('body *')]
        .filter((element) => past(element) && element.closest('.scroll, [tabindex="0"]') === null)
        .slice(0, 5)
        .map(
          ({ tagName, className, textContent }) =>
            `${root.scrollWidth}: ${tagName} ${className} ${textContent?.trim().slice(0, 40)}`,
        )
        .concat(`${root.scrollWidth} wide`, cut);
    });
    overflows.push(...found.map((what) => `${width} px, text ${fontSize}: ${what}`));
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return overflows;
}
