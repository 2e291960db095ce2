import type { KnipConfig } from 'knip';

/** The import lines of a lesson: all that matters here. */
function importsOf(mdx: string): string {
  return [...mdx.matchAll(/^import\s[^'"]*['"][^'"]+['"];?$/gm)].map(([line]) => line).join('\n');
}

export default {
  entry: [
    'scripts/*.{ts,mjs}',
    'scripts/recordings/*.ts',
    'src/*/index.ts',
    // Named in astro.config.mjs as text.
    'src/site/{route-data,voice}.ts',
    // Named in src/site/client-directives.ts as text.
    'src/site/client-near.ts',
    // Pages get these from the Markdown plugin, without an import of their own.
    'src/site/references/{AllSources,CitedSources,Glossary}.astro',
    // The gallery collects these by their name.
    'components/*/Gallery.astro',
    'content/**/*.{ts,md,mdx}',
    'tests/**/*.{test,spec}.{ts,tsx}',
  ],
  project: ['{components,content,scripts,src,tests}/**/*.{astro,mdx,mjs,ts,tsx}', '*.{mjs,ts}'],
  // Pages that a test reads as text.
  ignore: ['tests/scripts/check-lesson/{faults,sound}/**'],
  // Programs that scripts/test.ts runs by name, and font files that scripts/fonts finds by theirs.
  ignoreDependencies: [
    '@astrojs/check',
    'html-validate',
    '@fontsource-variable/fraunces',
    '@fontsource-variable/literata',
    '@fontsource/ibm-plex-mono',
  ],
  compilers: { mdx: importsOf },
} satisfies KnipConfig;
