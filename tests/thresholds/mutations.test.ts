import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MUTATIONS } from './mutations.ts';

// `mutate.ts` is run by hand: a threshold that was written anew would drop out of it without anybody seeing.
it.each(MUTATIONS)('$from is in $file once', ({ file, from, to }) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});
