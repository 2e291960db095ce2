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
    // Built apart from the pages, by its path.
    'src/notebook/frame/main.ts',
    // Named in astro.config.mjs as text.
    'src/site/{route-data,voice}.ts',
    // Named in src/site/client-directives.ts as text.
    'src/site/client-near.ts',
    // Pages get these from the Markdown plugins, without an import of their own.
    'src/site/references/{AllSources,CitedSources,Glossary}.astro',
    'components/{question/{Answer,Option,Question,Why},predict/Predict,notebook/{NotebookBar,PageCell}}.astro',
    // Cells of lessons are checked against these, see scripts/cells/virtual-cell.ts.
    'src/notebook/types/cell-scope.ts',
    // The gallery collects these by their name.
    'components/*/Gallery.astro',
    'content/**/*.{ts,md,mdx}',
    'tests/**/*.{test,spec}.{ts,tsx}',
    // Bundled by tests/e2e/outputs-page/serve.ts.
    'tests/e2e/outputs-page/main.ts',
  ],
  project: ['{components,content,scripts,src,tests}/**/*.{astro,mdx,mjs,ts,tsx}', '*.{mjs,ts}'],
  // Pages that a test reads as text.
  ignore: ['tests/scripts/check-lesson/{faults,sound}/**'],
  // Programs that scripts/test.ts runs by name, a library that the sandbox's build resolves by its, and font files that scripts/fonts finds by theirs.
  ignoreDependencies: [
    '@astrojs/check',
    'html-validate',
    '@observablehq/inputs',
    '@fontsource-variable/fraunces',
    '@fontsource-variable/literata',
    '@fontsource/ibm-plex-mono',
  ],
  compilers: { mdx: importsOf },
} satisfies KnipConfig;
