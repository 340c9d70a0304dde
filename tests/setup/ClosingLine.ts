import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the line "N passed, N failed", counting a file that could not be run as one failure. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === 'passed').length;
      failed += tests.filter((test) => test.result().state === 'failed').length;
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed')) {
        failed += 1;
      }
    }
    // After the summary of the default reporter, which is printed in the same turn.
    process.on('exit', () => console.log(`${passed} passed, ${failed} failed`));
  }
}
