import { expect, inject, it } from 'vitest';
import { childrenOf, find, findAll, htmlTree, isWithAttribute, textIn } from '../setup/htmlTree.ts';
import { sitePages } from '../setup/sitePages.ts';

/*
 * A number in a table leads to the page of its figure. What is no figure says so: `data-no-figure` on the table,
 * row, cell or the head of the column, with what it is instead.
 */

/** Heads name rows and columns: years, editions, units. */
const PERIOD = /^(approx\. )?\d{4}(-\d{2,4})?( to \d{4})?( approx\.)?$/;
/** A number with its sign and unit and nothing else, or two of them. */
const NUMBER =
  /^[+−]?£?\d[\d,]*(\.\d+)?(%| million| billion)?( to [+−]?£?\d[\d,]*(\.\d+)?(%| million| billion)?)?$/;
/** Columns that stand beside a linked value in the same row and belong to the same figure. */
const OF_THE_FIGURE =
  /range|at least|at most|^pounds$|\brank|\bplace\b|limits|class|lower|upper|middle (8|eight) in (10|ten)|other ways of sharing|by chance|^squares|^whatever is not|^before rounding|^co-ops$|^residents/i;
/** Where figures are read: their own pages, and anchors on the pages of neighbourhoods. */
const FIGURE_LINK = 'a[href^="/figures/"], a[href^="/neighbourhoods/"][href*="#"]';
/** Columns that help to find a row, or say how far it counts. */
const NO_FIGURE = /on the map$|^share of its postcodes/i;

it('every number in a table leads to its figure or is marked as none', () => {
  const faults = new Map<string, string>();
  let linked = 0;
  for (const page of sitePages(inject('siteFolder'))) {
    // A frame has the table of its chart, which a page has too.
    if (['figure', 'chart frame', 'fixed frame'].includes(page.kind)) continue;
    for (const table of findAll('main table', htmlTree(page.html))) {
      const headCells = findAll('thead th', table);
      const heads = headCells.map((head) => textIn(head) ?? '');
      for (const row of findAll('tbody tr', table)) {
        const isOfAFigure = find(FIGURE_LINK, row) !== null;
        for (const [i, cell] of childrenOf(row).entries()) {
          const text = textIn(cell)?.trim() ?? '';
          if (find(FIGURE_LINK, cell) !== null) linked += 1;
          else if (
            NUMBER.test(text) &&
            !(cell.name === 'th' || PERIOD.test(text)) &&
            !(isOfAFigure && OF_THE_FIGURE.test(heads[i] ?? '')) &&
            !NO_FIGURE.test(heads[i] ?? '') &&
            !isWithAttribute('data-no-figure', cell) &&
            headCells[i]?.attribs['data-no-figure'] === undefined
          ) {
            const caption = textIn(find('caption', table)) ?? '';
            const fault = `${page.kind}: ${caption.slice(0, 60)}: column ${heads[i]}`;
            if (!faults.has(fault)) faults.set(fault, `${fault}: ${text} (${page.address})`);
          }
        }
      }
    }
  }
  expect(linked).toBeGreaterThan(5000);
  expect([...faults.values()]).toEqual([]);
});
