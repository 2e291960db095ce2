import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { pathToFileURL } from 'node:url';
import { references } from '#site/references/references-plugin.ts';
import { baseLinks } from '#site/base-links.ts';

const content = new URL('../../../content/', import.meta.url);
const compile = (source: string) =>
  mdxToJs(source, {
    mdastPlugins: [references(content)],
    hastPlugins: [baseLinks('/course/')],
    fileURL: pathToFileURL('/lesson.mdx'),
    jsxImportSource: 'astro',
  }).code;
test('x', () => {
  console.log(compile('Hi <Cite id="S1-10" /> <Term id="token">tok*ens*</Term>\n\n<Term id="prompt" />'));
});
