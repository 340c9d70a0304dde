import { afterEach, expect, vi } from 'vitest';

// A warning is a defect that has not happened yet: a test that prints one fails.
const warnings: unknown[][] = [];
for (const method of ['warn', 'error'] as const) {
  vi.spyOn(console, method).mockImplementation((...message: unknown[]) => {
    warnings.push([method, ...message]);
  });
}
process.on('warning', (warning) => warnings.push([warning.name, warning.message]));

afterEach(() => {
  const seen = warnings.splice(0);
  expect(seen, 'printed while the test ran').toEqual([]);
});
