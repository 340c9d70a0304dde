import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a command (`node --import`): every call that changes the disk is counted, and at the one
 * numbered INTERRUPT_STEP the process is killed, or the disk is full from there on (INTERRUPT_WITH).
 * Without a number the count is printed at the end.
 */
const { INTERRUPT_STEP = '0', INTERRUPT_WITH } = process.env;
const CHANGING = ['mkdirSync', 'writeSync', 'writeFileSync', 'cpSync', 'renameSync'] as const;
/** Freeing space works on a full disk, but a process may be killed just before. */
const FREEING = ['rmSync'] as const;

const wanted = Number(INTERRUPT_STEP);
let step = 0;

const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of [...CHANGING, ...FREEING]) {
  const original = calls[name];
  if (original === undefined) throw new Error(`no such call: ${name}`);
  calls[name] = (...args) => {
    step++;
    if (step === wanted && INTERRUPT_WITH === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
    const isFull = INTERRUPT_WITH === 'ENOSPC' && wanted > 0 && step >= wanted;
    // Renaming needs no new space but for the entry in a folder.
    const needsSpace = name !== 'rmSync' && (name !== 'renameSync' || step === wanted);
    if (isFull && needsSpace)
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), {
        code: 'ENOSPC',
      });
    return original(...args);
  };
}
syncBuiltinESMExports();

if (wanted === 0) process.on('exit', () => console.log(`steps: ${step}`));
