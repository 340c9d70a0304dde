import { peakMegabytes } from '../../scripts/peakMemory.ts';

/** Loaded before a command (`node --import`): prints its peak of resident memory. */
process.on('exit', () => console.log(`peak: ${Math.round(peakMegabytes())} MB`));
