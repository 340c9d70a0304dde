import { afterAll, afterEach, expect, vi } from 'vitest';

// A warning is a defect that has not happened yet: a test that prints one fails.
const warnings: unknown[][] = [];
for (const method of ['warn', 'error'] as const) {
  vi.spyOn(console, method).mockImplementation((...message: unknown[]) => {
    warnings.push([method, ...message]);
  });
}
const note = ({ name, message }: Error) => warnings.push([name, message]);
process.on('warning', note);
// Files of tests share a process.
afterAll(() => process.off('warning', note));

afterEach(() => {
  const seen = warnings.splice(0);
  expect(seen, 'printed while the test ran').toEqual([]);
});
