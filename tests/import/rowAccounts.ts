import { expect } from 'vitest';

/**
 * Holds of every file in the log of an import that what became of its rows ("7 kept + 2 excluded (1 of regions,
 * 1 in Wales)") adds to the rows read. Gives back how many files there are.
 */
export function expectWholeAccounts(log: readonly string[]): number {
  const accounts = log.flatMap((line) => {
    const [, read, parts = ''] = /: (\d+) read = (.*)$/.exec(line) ?? [];
    return read === undefined ? [] : [{ line, read: Number(read), parts }];
  });
  for (const { line, read, parts } of accounts) {
    const counts = parts.replaceAll(/\((?:[^()]|\([^()]*\))*\)/g, '').matchAll(/(\d+) [a-z]/g);
    const sum = [...counts].reduce((all, [, count]) => all + Number(count), 0);
    expect(sum, line).toBe(read);
  }
  return accounts.length;
}
