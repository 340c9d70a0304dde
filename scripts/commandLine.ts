import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Ends the command with one line on what is wrong. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/**
 * What was typed after a command: its options, and at most `most` names beside them. `--help` prints the usage and ends;
 * so does what the command does not know, as a failure.
 */
export function commandLine<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  most: number,
) {
  const read = () =>
    parseArgs({
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
  let typed: ReturnType<typeof read>;
  try {
    typed = read();
  } catch (error) {
    // Node's own sentence says which option, and how a name that begins with a dash is given.
    fail(`${error instanceof Error ? error.message : error}; ${usage}`);
  }
  if ('help' in typed.values && typed.values.help === true) {
    console.log(usage);
    process.exit(0);
  }
  const { positionals } = typed;
  if (positionals.length > most) fail(`too many names: ${positionals[most]}; ${usage}`);
  return typed;
}
