import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSample } from './buildSite.ts';
import { oddMachine } from './oddMachine.ts';
import { serveFolder } from './serveFolder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site. */
    siteFolder: string;
    /** Where it is served. */
    siteOrigin: string;
    /** What its build asked the network for, one a line; no file where nothing was. */
    networkLog: string;
  }
}

/**
 * Builds the site once for all tests of it, in another time zone and language than theirs and without a network, and
 * serves it. Of pictures it has few, and these small: tests/embed/pictures.test.ts draws some as they are published. While writing a test, SITE_FOLDER names a folder that is built already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { SITE_FOLDER } = process.env;
  const folder = resolve(SITE_FOLDER ?? 'tests/.output/site');
  // Not waited for here: tests of code run meanwhile, and waitForSite.ts holds those of the site.
  const log = resolve('tests/.output/network.log');
  rmSync(log, { force: true });
  const built =
    SITE_FOLDER === undefined
      ? buildSample('all pages', folder, { ...oddMachine(log), PICTURES: 'small' })
      : Promise.resolve();
  const served = await serveFolder(folder, built);
  project.provide('siteFolder', folder);
  project.provide('siteOrigin', served.origin);
  project.provide('networkLog', log);
  return served.close;
}
