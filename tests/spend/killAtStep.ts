import { diskSteps } from './diskSteps.ts';

/** Loaded before a command (`node --import`): kills it just before the step KILL_AT_STEP, or prints how many it takes. */
const steps = diskSteps(Number(process.env['KILL_AT_STEP'] ?? '0'), 'SIGKILL');
process.on('exit', () => console.log(`steps: ${steps.count}`));
