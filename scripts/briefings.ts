import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadFonts } from '../src/pages/_fonts.ts';
import { loadSite } from '../src/pages/_site.ts';
import { BriefingPress } from '../src/publish/briefings/BriefingPress.ts';
import { siteBriefings } from '../src/publish/briefings/siteBriefings.ts';
import { commandLine } from './commandLine.ts';

/*
 * All briefings of the place as PDF: npm run briefings [-- <folder>]. The build draws the same ones; this
 * command is for whoever wants the sheets alone.
 */
const { SITE_URL = 'http://localhost:4321' } = process.env;
const { positionals } = commandLine('npm run briefings [-- <folder>]', {}, 1);
const [folder = 'dist/briefings'] = positionals;

const site = await loadSite();
const press = new BriefingPress(loadFonts());
mkdirSync(folder, { recursive: true });
for (const { slug, write } of siteBriefings(site)) {
  const start = performance.now();
  const pdf = press.draw(write(new URL(SITE_URL)));
  const took = performance.now() - start;
  writeFileSync(join(folder, `${slug}.pdf`), pdf);
  console.log(`${slug}.pdf  ${(pdf.length / 1000).toFixed(0)} kB  ${took.toFixed(0)} ms`);
}
