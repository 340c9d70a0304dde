import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { sampledPages } from './sampledPages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A reference in RIS ends with a blank, as its standard has it.
      'no-trailing-whitespace': 'off',
      // A title's length is cut by a search engine, not by the standard; ours hold indicator, area and period.
      'long-title': 'off',
      // A <section> with a name is the same to assistive technology; a scroll container is no part of the outline.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

it('every page is sound HTML', async () => {
  const faults = new Map<string, string>();
  for (const { address, html } of sampledPages(inject('siteFolder'))) {
    const { results } = await validator.validateString(html, address);
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
