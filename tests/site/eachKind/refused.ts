import type { Page } from 'playwright-core';

/** Slips a style attribute, a script and a style into a page, and gives the rules of its policy that refused them. */
export async function refusedOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    document.body.insertAdjacentHTML('beforeend', '<p id="slipped" style="color:red">!</p>');
    const script = document.createElement('script');
    script.textContent = 'document.title = "changed"';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return directives.sort();
  });
}
