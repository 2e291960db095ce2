import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { baseLinks, withBase } from '#site/base-links.ts';

describe('withBase', () => {
  test.each([
    ['/course/', '/compute/', '/course/compute/'],
    ['/course', '/compute/', '/course/compute/'],
    ['/a/b/', '/', '/a/b/'],
    ['/course/', '/compute/#budget', '/course/compute/#budget'],
    ['/course/', '/courses/', '/course/courses/'],
  ])('under %s, %s becomes %s', (base, address, expected) => {
    expect(withBase(base, address)).toBe(expected);
  });

  test.each([
    ['/', '/compute/'],
    ['/course/', '/course/compute/'],
    ['/course/', '/course'],
    ['/course/', 'compute/'],
    ['/course/', './compute/'],
    ['/course/', '../compute/'],
    ['/course/', '#budget'],
    ['/course/', '?q=1'],
    ['/course/', ''],
    ['/course/', '//example.org/compute/'],
    ['/course/', 'https://example.org/compute/'],
    ['/course/', 'mailto:someone@example.org'],
  ])('under %s, %s stays as it is', (base, address) => {
    expect(withBase(base, address)).toBe(address);
  });
});

describe('the Markdown plugin', () => {
  const html = (markdown: string, base = '/course/') =>
    markdownToHtml(markdown, { hastPlugins: [baseLinks(base)] }).html.trim();

  test('prefixes links and images', () => {
    expect(html('[a](/compute/ "Title") ![b](/figure.svg)')).toBe(
      '<p><a href="/course/compute/" title="Title">a</a> <img src="/course/figure.svg" alt="b"></p>',
    );
  });

  test('prefixes reference links and links inside other markup', () => {
    expect(html('- **[a][ref]**\n\n[ref]: /compute/')).toContain(
      '<strong><a href="/course/compute/">a</a></strong>',
    );
  });

  test('leaves other addresses, code and text alone', () => {
    const result = html('[a](https://example.org/) [b](#c) [d](./e/) `[f](/g/)` /h/');
    expect(result).not.toContain('/course');
  });

  test('changes nothing at the root of a host', () => {
    expect(html('[a](/compute/)', '/')).toBe('<p><a href="/compute/">a</a></p>');
  });

  test('prefixes what MDX writes as elements and components', () => {
    const source =
      '[a](/m/)\n\n<a href="/flow/" class="k">*b*</a>\n\nText <a href="/inline/">c</a>\n\n<Card href="/card/" title="/t/" />';
    const { code } = mdxToJs(source, { hastPlugins: [baseLinks('/course/')] });
    for (const address of ['m', 'flow', 'inline', 'card']) expect(code).toContain(`"/course/${address}/"`);
    expect(code).toContain('"/t/"');
    expect(code).toContain('"k"');
    expect(code).not.toContain('"/flow/"');
  });

  test('does not touch addresses that are computed', () => {
    const { code } = mdxToJs('<a href={`/x/`}>a</a>', { hastPlugins: [baseLinks('/course/')] });
    expect(code).toContain('`/x/`');
  });
});
