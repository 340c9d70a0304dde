import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They build sites of their own or read all pages in a browser, and take half a minute or more. */
const LONGEST = [
  'site/releases',
  'site/otherPlace',
  'site/explore',
  'site/axe',
  'site/html',
  'site/badData',
  'site/policy',
  'site/tabStops',
  'england/unlikePlaces',
  'import/realPublications',
  'releases/command',
  'spend/hostile',
  'spend/interrupted',
  'import/readTables',
  'import/replaceData',
];

/** Begins what takes longest, so that no long file is left running alone at the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return at === -1 ? LONGEST.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}
