import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { baseLinks } from '#site/base-links.ts';
import { references } from '#site/references/references-plugin.ts';

const content = new URL('../../../content/', import.meta.url);

const compile = (source: string, frontmatter = {}) =>
  mdxToJs(source, {
    mdastPlugins: [references(content)],
    hastPlugins: [baseLinks('/course/')],
    fileURL: pathToFileURL('/lesson.mdx'),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    data: { astro: { frontmatter } },
  }).code;

test('a citation is a link with a name to the source at the end of the page', () => {
  const code = compile('So it is <Cite id="S1-10" />.');
  expect(code).toContain('href: "#source-s1-10"');
  expect(code).toContain('"aria-label": "Source: Rae et al. 2021"');
  expect(code).toContain('children: "[Rae et al. 2021]"');
});

test('what a page cites is listed once, in order, under a heading of its own', () => {
  const code = compile('<Cite id="S2-01" /> and <Cite id="S1-10" /> and <Cite id="S2-01" />.');
  expect(code).toContain('import CitedSources from "#site/references/CitedSources.astro";');
  expect(code).toContain('_components.h2, { children: "Sources" }');
  expect(code).toContain('CitedSources, { ids: "S2-01 S1-10" }');
});

test('sources of a widget, which no sentence cites, come last in the list', () => {
  const code = compile('<Cite id="S2-01" />', { lesson: { sources: ['S1-10', 'S2-01'] } });
  expect(code).toContain('CitedSources, { ids: "S2-01 S1-10" }');
});

test('a page that cites nothing gets no list', () => {
  expect(compile('Text.')).not.toContain('Sources');
});

test('a term is a button that opens its meaning, and leads to the glossary under any base path', () => {
  const code = compile('Many <Term id="token">*tok*ens</Term>, and one <Term id="token" />.');
  expect(code).toContain('popovertarget: "term-token-1"');
  expect(code).toContain('id: "term-token-1"');
  expect(code).toContain('popovertarget: "term-token-2"');
  expect(code).toContain('_components.em, { children: "tok" }');
  expect(code).toContain('href: "/course/glossary/#token"');
});

test('the lists of everything need no import', () => {
  const code = compile('<Glossary />\n\n<AllSources section="S1" />');
  expect(code).toContain('import Glossary from "#site/references/Glossary.astro";');
  expect(code).toContain('import AllSources from "#site/references/AllSources.astro";');
});

test.each([
  ['Text\n\nand <Cite id="S9-99" />', /lesson\.mdx:3:5 There is no source 'S9-99'/],
  ['A <Cite />', /lesson\.mdx:1:3 <Cite> has no id/],
  ['A <Cite id={x} />', /<Cite> has no id/],
  ['- <Term id="nowhere">x</Term>', /lesson\.mdx:1:3 There is no term 'nowhere'/],
  ['<Term>x</Term>', /lesson\.mdx:1:1 <Term> has no id/],
])('%j ends the build with its place and what to do', (source, message) => {
  expect(() => compile(source)).toThrow(message);
});

test('plain Markdown is left alone', () => {
  const factory = references(content);
  expect(factory({ sourceFormat: 'markdown', fileURL: undefined, source: '', data: {} })).toBeNull();
});
