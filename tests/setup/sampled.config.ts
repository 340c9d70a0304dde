import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import project from '../../astro.config.mjs';
import { SAMPLES, type SampleName } from './samples.ts';

/*
 * The project's own build, of a sample of its files. SAMPLE is its name; the paths it leaves out are written to LEFT_OUT,
 * one a line, so that a test of all addresses knows them.
 */
const { SAMPLE, LEFT_OUT = '' } = process.env;

const sampled: AstroIntegration = {
  name: 'sampled',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => ({
        ...usual,
        getStaticPaths: async () => {
          const all = await usual.getStaticPaths();
          const kept = new Set<object>(SAMPLES[SAMPLE as SampleName](all));
          const left = all.filter((made) => !kept.has(made));
          writeFileSync(LEFT_OUT, left.map(({ pathname }) => `${pathname}\n`).join(''));
          return all.filter((made) => kept.has(made));
        },
      })),
  },
};

export default { ...project, integrations: [...(project.integrations ?? []), sampled] };
