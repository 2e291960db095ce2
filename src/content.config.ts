import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentId } from '#site/lesson-folders.ts';
import { pageSchema } from '#site/page-schema.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: '**/*.{md,mdx}',
      generateId: ({ entry }) => contentId(entry),
    }),
    schema: docsSchema({ extend: pageSchema }),
  }),
};
