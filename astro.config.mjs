import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { baseLinks } from './src/site/base-links.ts';
import { lessonFolders } from './src/site/lesson-folders.ts';

const base = process.env.BASE ?? '/';
const site = process.env.SITE;
const lessons = lessonFolders(new URL('./content/lessons/', import.meta.url));

export default defineConfig({
  base,
  ...(site ? { site } : {}),
  // Rendered Markdown holds prefixed links, so each base path keeps a cache of its own.
  cacheDir: `./.cache/astro/${base.replaceAll('/', '') || 'root'}`,
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  markdown: { processor: satteri({ hastPlugins: [baseLinks(base)] }) },
  integrations: [
    starlight({
      title: 'Terrarium',
      description: 'Grow a language model in your browser, and see why it behaves as it does.',
      markdown: { processedDirs: ['./content'] },
      components: {
        PageTitle: './src/site/PageTitle.astro',
        Search: './src/site/Search.astro',
      },
      sidebar: [{ label: 'Lessons', items: lessons.map(({ slug }) => ({ slug })) }],
    }),
    preact(),
  ],
  vite: { worker: { format: 'es' } },
});
