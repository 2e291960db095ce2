import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { furniture } from '#site/furniture/furniture-plugin.ts';

const compile = (source: string) =>
  mdxToJs(source, {
    mdastPlugins: [furniture({ Question: '#components/question/Question.astro', Why: '#x/Why.astro' })],
    fileURL: pathToFileURL('/lesson.mdx'),
    jsxImportSource: 'astro',
  }).code;

test('a page that uses a tag gets its import, once', () => {
  const code = compile(
    '<Question id="a">\n\nWhat?\n\n<Why>Because.</Why>\n\n</Question>\n\n<Question id="b" />',
  );
  expect(code.match(/import Question from "#components\/question\/Question.astro"/g)).toHaveLength(1);
  expect(code).toContain('import Why from "#x/Why.astro"');
});

test('a page that uses none gets none', () => {
  expect(compile('Text with `<Question>` in code.')).not.toContain('import Question');
});

test('a page that brings its own component of that name keeps it', () => {
  const code = compile("import Question from './mine.astro';\n\n<Question />");
  expect(code).toContain('./mine.astro');
  expect(code).not.toContain('#components/question');
});

test('plain Markdown is left alone', () => {
  expect(furniture()({ sourceFormat: 'markdown', fileURL: undefined, source: '', data: {} })).toBeNull();
});
