import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Calls that change the disk. The last only frees space, which works on a full disk, too. */
const CALLS = [
  'mkdirSync',
  'writeSync',
  'writeFileSync',
  'cpSync',
  'renameSync',
  'rmSync',
] as const;

export interface DiskSteps {
  /** How many calls there were so far. */
  count: number;
  restore: () => void;
}

/**
 * Counts the calls of this process that change the disk; just before the one numbered `at` (from 1) the
 * process is killed, or from there on the disk is full, or stays as it is whatever the process does: that is
 * what a killed one leaves, without the time that starting a process takes.
 */
export function diskSteps(at: number, how: 'SIGKILL' | 'ENOSPC' | 'frozen'): DiskSteps {
  const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  const originals = CALLS.map((name) => [name, calls[name]] as const);
  const steps: DiskSteps = {
    count: 0,
    restore: () => {
      for (const [name, original] of originals) if (original !== undefined) calls[name] = original;
      syncBuiltinESMExports();
    },
  };
  for (const [name, original] of originals) {
    if (original === undefined) throw new Error(`no such call: ${name}`);
    calls[name] = (...args) => {
      steps.count++;
      if (steps.count === at && how === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
      if (how === 'frozen' && at > 0 && steps.count >= at) throw new Error(`frozen before ${name}`);
      const isFull = how === 'ENOSPC' && at > 0 && steps.count >= at;
      // A new name in a folder may need space, but giving an old one back does not.
      const needsSpace = name !== 'rmSync' && (name !== 'renameSync' || steps.count === at);
      if (isFull && needsSpace)
        throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), {
          code: 'ENOSPC',
        });
      return original(...args);
    };
  }
  syncBuiltinESMExports();
  return steps;
}
