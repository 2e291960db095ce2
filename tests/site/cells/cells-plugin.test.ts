import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { cells } from '#site/cells/cells-plugin.ts';

const content = pathToFileURL('/course/content/');

const compile = (source: string, file = 'lessons/03-compute/index.mdx') =>
  mdxToJs(source, {
    mdastPlugins: [cells(content)],
    fileURL: new URL(file, content),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  }).code;

const fence = (words: string, code: string): string => `\`\`\`${words}\n${code}\n\`\`\``;

test('a cell is a component around its own code block, below one bar for the page', () => {
  const code = compile(`Text.\n\n${fence('ts live', 'const a = 1')}\n\n${fence('ts live', 'a')}`);
  expect(code).toContain('import PageCell from "#components/notebook/PageCell.astro"');
  expect(code.match(/_jsx\(NotebookBar/g)).toHaveLength(1);
  expect(code.match(/_jsx\(PageCell/g)).toHaveLength(2);
  expect(code).toContain('class: "language-ts"');
  expect(code).not.toContain('live');
  expect(code).toMatch(/page: "lessons\/03-compute\/index.mdx",\s+cellKey: "[0-9a-f]{10}",\s+number: "1"/);
  expect(code.indexOf('NotebookBar, {}')).toBeLessThan(code.indexOf('PageCell, {'));
});

test('any text comes through whole', () => {
  const source = 'const s = "a\\"b" + `${1 < 2}\\n{x}`;\n\n  // &amp; <b> é 🐢';
  const [, written] = /source: ("(?:\\.|[^"\\])*")/.exec(compile(fence('ts live', source))) ?? [];
  expect(JSON.parse(written!.replaceAll("\\'", "'"))).toBe(source);
});

test('its place is told, in a list too, and where lines end as on Windows', () => {
  const page = `Text.\n\n- item\n\n  ${fence('ts live', '  a').replaceAll('\n', '\n  ')}\n`;
  for (const text of [page, page.replaceAll('\n', '\r\n')]) {
    const code = compile(text);
    expect(code).toContain('line: "6"');
    expect(code).toContain('columns: "3"');
  }
});

test('equal cells get different keys, a changed one another, and an exercise its id', () => {
  const keys = (source: string): (string | undefined)[] =>
    [...compile(source).matchAll(/cellKey: "([^"]+)"/g)].map(([, key]) => key);
  const [a, b] = keys(`${fence('ts live', 'a')}\n\n${fence('ts live', 'a')}`);
  expect(b).toBe(`${a}-2`);
  expect(keys(`${fence('ts live', 'b')}\n\n${fence('ts live', 'a')}`)).toEqual([
    expect.not.stringMatching(a!),
    a,
  ]);
  expect(keys(fence('ts live exercise="entropy"', 'a'))).toEqual(['entropy']);
  expect(keys(fence('ts live', 'a\nb').replaceAll('\n', '\r\n'))).toEqual(keys(fence('ts live', 'a\nb')));
});

test('a fragment stays an ordinary code block', () => {
  const code = compile(fence('ts live fragment', 'f('));
  expect(code).not.toContain('PageCell');
  expect(code).toContain('language-ts');
});

test.each([
  [
    `Text.\n\n${fence('ts live trows', 'a')}`,
    /03-compute\/index\.mdx:3:12 'trows' says nothing of a cell\. There are: /,
  ],
  [fence('js live', 'a'), /:1:7 'live' in a code block of js\. Write ```ts live/],
  [fence('ts live', ''), /:1:7 the cell is empty/],
  [
    `${fence('ts live exercise="a"', 'a')}\n\n${fence('ts live exercise="a"', 'b')}`,
    /:5:12 .* begins twice, first on line 1/,
  ],
])('%j ends the build with its place and what to do', (source, message) => {
  expect(() => compile(source)).toThrow(message);
});

test('an exercise needs the files of a lesson', () => {
  expect(() => compile(fence('ts live exercise="a"', 'a'), 'authors.mdx')).toThrow(
    'an exercise outside a lesson',
  );
  expect(compile(fence('ts live', 'a'), 'authors.mdx')).toContain('page: "authors.mdx"');
});

test('plain Markdown is left alone', () => {
  expect(cells(content)({ sourceFormat: 'markdown', fileURL: undefined, source: '', data: {} })).toBeNull();
});
