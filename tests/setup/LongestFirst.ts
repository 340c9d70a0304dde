import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They build sites of their own, take many places through all stages, or read all pages in a browser; longest first. */
const LONGEST = [
  'site/eachKind/eachKind',
  'site/axe',
  'site/otherPlace',
  'site/releases',
  'site/map',
  'site/noScript',
  'site/embeds',
  'site/html',
  'site/badData',
  'site/policy',
  'england/unlikePlaces',
  'releases/command',
  'spend/hostile',
  'spend/interrupted',
  'import/replaceData',
  'import/readTables',
  'import/realPublications',
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
