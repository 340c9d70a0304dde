import { expect, it } from 'vitest';
import { buildProgress } from '../../scripts/buildProgress.ts';

type Start = Parameters<
  NonNullable<ReturnType<typeof buildProgress>['hooks']['astro:build:start']>
>[0];
type Prerenderer = Exclude<Parameters<Start['setPrerenderer']>[0], (usual: never) => unknown>;

/** A build of two files whose stages take the times given, in milliseconds. */
async function toldOf(isTTY: boolean): Promise<{ told: string[]; rendered: number }> {
  const told: string[] = [];
  let [now, rendered] = [0, 0];
  const terminal = { isTTY, columns: 80, write: (text: string) => told.push(text) > 0 };
  const usual = {
    name: 'usual',
    getStaticPaths: async () => [{}, {}],
    render: async () => {
      rendered += 1;
      return new Response();
    },
  } as unknown as Prerenderer;
  let used = usual;
  const { hooks } = buildProgress(terminal as never, () => now);
  await hooks['astro:build:start']?.({
    setPrerenderer: (wrap: (given: Prerenderer) => Prerenderer) => {
      used = wrap(usual);
    },
  } as never);
  now = 5000;
  await used.getStaticPaths();
  for (const _ of [1, 2]) {
    now += 61_000;
    await used.render({} as never, {} as never);
  }
  await used.teardown?.();
  return { told, rendered };
}

it('a terminal sees the stage, how many of how many files, and the time', async () => {
  const { told, rendered } = await toldOf(true);
  expect(told.map((line) => line.replace('\r\u001b[2K', ''))).toEqual([
    'stage 2 of 4: scripts and styles are bundled, 0 s',
    'stage 3 of 4: figures are worked out, 5 s',
    'stage 4 of 4: pages and files, 1 of 2, 1 min 6 s',
    'stage 4 of 4: pages and files, 2 of 2, 2 min 7 s',
    '',
  ]);
  expect(rendered).toBe(2);
});

it('a file or a pipe sees nothing, and the build goes on as usual', async () => {
  expect(await toldOf(false)).toEqual({ told: [], rendered: 2 });
});
