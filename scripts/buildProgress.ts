import type { AstroIntegration } from 'astro';
import { formatNumber } from '../src/format/number.ts';
import { timeText } from './ProgressLine.ts';
import { type Terminal, TerminalLine } from './TerminalLine.ts';

/**
 * Says on a terminal what a build is doing: its stage, how many of how many files are written, and the time since it
 * began. Where the stream is no terminal nothing is said, and in all cases nothing else changes.
 */
export function buildProgress(terminal: Terminal, now: () => number): AstroIntegration {
  const line = new TerminalLine(terminal, now, 0);
  const show = (doing: string) => line.show((spent) => `${doing}, ${timeText(spent)}`);
  return {
    name: 'build-progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        if (!terminal.isTTY) return;
        show('stage 2 of 4: scripts and styles are bundled');
        setPrerenderer((usual) => {
          let [written, all] = [0, 0];
          return {
            ...usual,
            getStaticPaths: async () => {
              show('stage 3 of 4: figures are worked out');
              const paths = await usual.getStaticPaths();
              all = paths.length;
              return paths;
            },
            render: (request, options) => {
              written += 1;
              show(
                `stage 4 of 4: pages and files, ${formatNumber(written, 0)} of ${formatNumber(all, 0)}`,
              );
              return usual.render(request, options);
            },
            teardown: async () => {
              line.clear();
              await usual.teardown?.();
            },
          };
        });
      },
    },
  };
}
