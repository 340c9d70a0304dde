import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { themeStyles } from './src/charts/theme.ts';

// Where the site will stand; addresses in files, feeds and citations are made with it.
const site = process.env.SITE_URL ?? 'http://localhost:4321';

/** Puts the colours of drawings, which src/charts/theme.ts alone lists, before the style sheet of the charts. */
const chartColours = {
  name: 'chart-colours',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/styles/charts.css')
      ? themeStyles(undefined, 'var(--paper)') + code
      : undefined,
};

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Programs of their own, which a bundle cannot hold.
  vite: {
    ssr: { external: ['@myriaddreamin/typst-ts-node-compiler'] },
    plugins: [chartColours],
  },
  integrations: [
    // Pages that only lead elsewhere are no pages of their own.
    sitemap({ filter: (page) => !/\/(wards\/E05\d+|figures\/[^/]+\/E01\d+\/[^/]+)\/$/.test(page) }),
  ],
});
