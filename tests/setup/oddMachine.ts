import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loaded into a process it refuses all other machines, and writes what was asked for into NETWORK_LOG. */
export const NETWORK_GUARD = `--import ${pathToFileURL(resolve('tests/setup/refuseNetwork.ts')).href}`;

/** The environment of a build far from here: another time zone and language, and no network. */
export function oddMachine(networkLog: string): Record<string, string> {
  return {
    NODE_OPTIONS: NETWORK_GUARD,
    NETWORK_LOG: networkLog,
    TZ: 'Pacific/Kiritimati',
    LANG: 'de_DE.UTF-8',
    // npm itself asks now and then whether there is a newer npm.
    npm_config_update_notifier: 'false',
  };
}
