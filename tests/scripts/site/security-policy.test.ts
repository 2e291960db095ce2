import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withSecurityPolicy as secure } from '../../../scripts/site/security-policy.ts';

const script = 'frame("&")';
const readScript = (address: string) => {
  if (address !== '/_astro/notebook-frame.1.js') throw new Error(`There is no ${address}.`);
  return script;
};
const withSecurityPolicy = (html: string) => secure(html, readScript);
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const policy = (html: string) =>
  /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)"\/>/.exec(html)?.[1] ??
  '';
const scriptSources = (html: string) =>
  policy(html)
    .split('; ')
    .find((directive) => directive.startsWith('script-src '));

describe('withSecurityPolicy', () => {
  test('puts the policy right after the charset and changes nothing else', () => {
    const html = page('<title>A &amp; B</title>', '<p>one<br>two');
    const written = withSecurityPolicy(html);
    expect(written.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')).toBe(html);
    expect(policy(written)).toContain("default-src 'none'");
  });

  test('allows each inline script once, by the hash of its text as it stands', () => {
    const code = "\n\tconst a = '<b>' && 1 < 2;\n";
    const written = withSecurityPolicy(
      page(`<script>${code}</script>`, `<script>${code}</script><script type="module">b()</script>`),
    );
    expect(scriptSources(written)).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hash(code)} ${hash('b()')}`);
  });

  test('hashes line ends as a browser reads them', () => {
    expect(scriptSources(withSecurityPolicy(page('<script>a()\r\nb()</script>')))).toContain(
      hash('a()\nb()'),
    );
  });

  test('hashes neither scripts with an address nor data nor commented-out scripts', () => {
    const written = withSecurityPolicy(
      page(
        '<script src="/a.js"></script>',
        '<script type="application/json">{}</script><!--<script>a()</script>-->',
      ),
    );
    expect(scriptSources(written)).toBe("script-src 'self' 'wasm-unsafe-eval'");
  });

  test('finds the scripts inside a template', () => {
    expect(
      scriptSources(withSecurityPolicy(page('', '<template><script>a()</script></template>'))),
    ).toContain(hash('a()'));
  });

  test('allows text to be run as code where cells are, and the script of their sandbox', () => {
    const cells = '<div data-notebook-frame="/_astro/notebook-frame.1.js"></div>';
    expect(scriptSources(withSecurityPolicy(page('', cells + cells)))).toBe(
      `script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval' ${hash(script)}`,
    );
  });

  test('allows neither where there are no cells', () => {
    const written = withSecurityPolicy(page('', '<div data-notebook-frame=""></div>'));
    expect(scriptSources(written)).toBe("script-src 'self' 'wasm-unsafe-eval'");
  });

  test('lets a page connect to the hosts that it names, and any other to the site alone', () => {
    expect(withSecurityPolicy(page('', ''))).toContain("; connect-src 'self'; ");
    const loader = page('', '').replace(
      '<html',
      '<html data-connect="https://example.org https://*.example.net"',
    );
    expect(withSecurityPolicy(loader)).toContain('; connect-src https://example.org https://*.example.net; ');
  });

  test('refuses a page that names a script the site does not have', () => {
    const cells = '<div data-notebook-frame="/elsewhere.js"></div>';
    expect(() => withSecurityPolicy(page('', cells))).toThrow('There is no /elsewhere.js.');
  });

  test.each([
    ['<p onclick="a()">x</p>', 'onclick on <p>'],
    ['<a href=" JavaScript:a()">x</a>', 'href on <a>'],
    ['<svg onload="a()"></svg>', 'onload on <svg>'],
  ])('refuses %s', (body, named) => {
    expect(() => withSecurityPolicy(page('', body))).toThrow(named);
  });

  test('refuses a page with a policy, and one without a charset', () => {
    expect(() => withSecurityPolicy(withSecurityPolicy(page('')))).toThrow('already');
    expect(() => withSecurityPolicy('<!DOCTYPE html><title>x</title>')).toThrow('charset');
  });
});
