import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finishSite } from '../../../scripts/site/finish-site.ts';

let root: string;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
function write(path: string, html: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), html);
}
const page = (title: string, main: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | Site</title><meta property="og:site_name" content="Site"><meta name="description" content="About ${title}.">${head}</head><body><main><h1>${title}</h1>${main}</main></body></html>`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'finish-'));
  write(
    'index.html',
    page('Start', '<p>Begin with <a href="/course/b/">B</a>, then <a href="/course/a/">A</a>.</p>'),
  );
  write('a/index.html', page('A', '<p>Text of A.</p><button>Press</button><script>run()</script>'));
  write('b/index.html', page('B', '<table><tr><th>n</th></tr><tr><td>1</td></tr></table>'));
  write('404.html', page('Lost', '', '<meta name="robots" content="noindex">'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const finish = (site: string) => finishSite({ root, base: '/course/', site });

describe('with a public address', () => {
  beforeEach(() => finish('https://example.org'));

  test('every page has a security policy, the page for lost readers too', () => {
    for (const path of ['index.html', 'a/index.html', 'b/index.html', '404.html'])
      expect(read(path)).toContain('<meta charset="utf-8"><meta http-equiv="content-security-policy"');
  });

  test('the overview lists the pages in the order of the start, with whole addresses', () => {
    expect(read('llms.txt')).toContain(
      [
        '- [Start](https://example.org/course/index.md): About Start.',
        '- [B](https://example.org/course/b/index.md): About B.',
        '- [A](https://example.org/course/a/index.md): About A.',
      ].join('\n'),
    );
    expect(read('llms.txt')).toMatch(/^# Site\n\n> About Start\./);
    expect(read('llms.txt')).not.toContain('Lost');
  });

  test('a page as text says what is there to read and leaves out what is there to press', () => {
    expect(read('a/index.md')).toBe('# A\n\nFrom https://example.org/course/a/\n\nText of A.\n');
    expect(read('b/index.md')).toContain('| n |\n| - |\n| 1 |');
    expect(read('index.md')).toContain('[B](https://example.org/course/b/)');
  });

  test('the whole text holds every page', () => {
    const whole = read('llms-full.txt');
    for (const path of ['index.md', 'a/index.md', 'b/index.md']) expect(whole).toContain(read(path));
  });

  test('robots are told where the sitemap is', () => {
    expect(read('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/course/sitemap-index.xml\n',
    );
  });
});

test('without a public address, paths stand for addresses and no sitemap is promised', () => {
  finish('');
  expect(read('llms.txt')).toContain('- [A](/course/a/index.md)');
  expect(read('index.md')).toContain('[B](/course/b/)');
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
});

test('the page that cannot be given a policy is named', () => {
  write('c/index.html', page('C', '<p onclick="run()">x</p>'));
  expect(() => finish('')).toThrow('c/index.html: The security policy blocks onclick on <p>');
});

test('drawings give way to their description', () => {
  write(
    'd/index.html',
    page('D', '<svg aria-label="Loss falls."><text>0.9</text></svg><svg><text>no</text></svg>'),
  );
  finish('');
  expect(read('d/index.md')).toBe('# D\n\nFrom /course/d/\n\n(Figure: Loss falls.)\n');
});
