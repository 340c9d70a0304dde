import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { onePageOfEachKind } from '../setup/sitePages.ts';
import { pagesOfEachShape } from './sampledPages.ts';

const RULES: RuleConfig = {
  // A reference in RIS ends with a blank, as its standard has it.
  'no-trailing-whitespace': 'off',
  // A title's length is cut by a search engine, not by the standard; ours hold indicator, area and period.
  'long-title': 'off',
  // The address of a figure on a page has the dots of its id: "#imd-percentile.2025".
  'valid-id': ['error', { relaxed: true }],
  // A <section> with a name is the same to assistive technology; a scroll container is no part of the outline.
  'prefer-native-element': ['error', { exclude: ['region'] }],
};

/** By itself it makes its rules anew for each page, which takes as long as most pages. */
class OneForAll extends StaticConfigLoader {
  #config: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(address: string) {
    this.#config ??= super.getConfigFor(address);
    return this.#config;
  }
}
const validatorWith = (rules: RuleConfig) =>
  new HtmlValidate(new OneForAll({ root: true, extends: ['html-validate:recommended'], rules }));
const validator = validatorWith(RULES);
/** End tags and scopes that HTML implies are left out of frames, where each byte is the reader’s. */
const ofFrames = validatorWith({ ...RULES, 'no-implicit-close': 'off', 'wcag/h63': 'off' });

it('pages of every shape are sound HTML', async () => {
  const faults = new Map<string, string>();
  const folder = inject('siteFolder');
  const pages = new Map(
    [...onePageOfEachKind(folder), ...pagesOfEachShape(folder)].map((page) => [page.address, page]),
  );
  expect(pages.size).toBeGreaterThan(80);
  for (const { address, kind, html } of pages.values()) {
    const right = / frame$/.test(kind) ? ofFrames : validator;
    const { results } = await right.validateString(html, address);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      // The same fault of a template stands on a thousand pages: one of them is enough.
      const fault = `${ruleId}: ${message}`;
      if (!faults.has(fault)) faults.set(fault, `${fault} (${address} ${selector ?? ''})`);
    }
  }
  expect([...faults.values()]).toEqual([]);
});

it('a fault is seen', async () => {
  const { valid } = await validator.validateString('<p id="a"><div id="a"></div></p>', 'made');
  expect(valid).toBe(false);
});
