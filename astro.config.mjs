import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { notebookScriptsPlugin } from './src/notebook/build/notebook-scripts.build.ts';
import { baseLinks } from './src/site/base-links.ts';
import { bindFigures } from './src/site/bound-figures.ts';
import { cells } from './src/site/cells/cells-plugin.ts';
import { clientDirectives } from './src/site/client-directives.ts';
import { codeBlocks } from './src/site/code-themes.ts';
import { course } from './src/site/course.ts';
import { furniture } from './src/site/furniture/furniture-plugin.ts';
import { quickLists } from './src/site/quick-lists.ts';
import { references } from './src/site/references/references-plugin.ts';
import { unlistedPages } from './src/site/site-config.ts';

const base = process.env.BASE ?? '/';
const searchOnDemand = fileURLToPath(new URL('./src/site/search-on-demand.ts', import.meta.url));
const site = process.env.SITE;
const content = new URL('./content/', import.meta.url);
const lessons = course().filter(({ isWritten }) => isWritten);

/** What the frame of every page reads of the reader's progress: a file of its own, so that it does not drag the next one along. */
const frameScripts = {
  name: 'frame',
  test: /(?:src\/course\/progress\/(?:stage|record|glance)|components\/frame\/lesson-contents)\.ts$/,
  priority: 1,
};

/**
 * What several widgets build on comes as one file, not as twenty small ones: each costs a phone a request. What the jar
 * in the header needs stays out, so that a page without widgets does not fetch it.
 */
const sharedScripts = {
  name: 'shared',
  tags: ['$initial'],
  test: /(?:node_modules\/(?:preact|@preact)|components\/frame|src\/course)\/(?!workbench\/|progress|follow-growth|plants).*\.[mc]?[jt]sx?$/,
  minShareCount: 2,
};

/** What loads scripts on demand. Pages without widgets need it too, so it may not come to lie in what only widgets share. */
const loaderScript = { name: 'loader', test: /vite\/preload-helper/, priority: 2 };

export default defineConfig({
  base,
  ...(site ? { site } : {}),
  // Rendered Markdown holds prefixed links, so each base path keeps a cache of its own.
  cacheDir: `./.cache/astro/${base.replaceAll('/', '') || 'root'}`,
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  markdown: {
    processor: satteri({
      mdastPlugins: [references(content), furniture(), cells(content), bindFigures],
      hastPlugins: [baseLinks(base)],
    }),
  },
  integrations: [
    starlight({
      title: 'Terrarium',
      description: 'Grow a language model in your browser, and see why it behaves as it does.',
      markdown: { processedDirs: ['./content'] },
      customCss: [
        './components/frame/theme.css',
        ...['fonts', 'type', 'colour', 'layout', 'prose', 'code', 'print'].map(
          (name) => `./src/site/styles/${name}.css`,
        ),
        './src/site/references/references.css',
      ],
      expressiveCode: codeBlocks,
      routeMiddleware: ['./src/site/route-data.ts', './src/site/voice.ts'],
      components: {
        EditLink: './src/site/ReportLink.astro',
        Footer: './src/site/Footer.astro',
        Header: './src/site/Header.astro',
        Hero: './src/site/Hero.astro',
        PageTitle: './src/site/PageTitle.astro',
        Pagination: './src/site/Pagination.astro',
        Search: './src/site/Search.astro',
        Sidebar: './src/site/Sidebar.astro',
        SiteTitle: './src/site/SiteTitle.astro',
      },
      sidebar: [{ label: 'Lessons', items: lessons.map(({ slug }) => ({ slug })) }],
    }),
    preact(),
    clientDirectives,
    // Makes no sitemap where the public address is unknown: its entries must be whole addresses.
    sitemap({ filter: (page) => !unlistedPages.some((id) => page.endsWith(`/${id}/`)) }),
  ],
  vite: {
    plugins: [notebookScriptsPlugin(), quickLists],
    resolve: { alias: [{ find: /^@pagefind\/default-ui$/, replacement: searchOnDemand }] },
    worker: { format: 'es' },
    // The security policy lets fonts come from files only, so a small one must stay a file too.
    build: { assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined) },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: [loaderScript, frameScripts, sharedScripts] } },
          },
        },
      },
    },
  },
});
