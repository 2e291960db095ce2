import { describe, expect, test } from 'vitest';
import { normaliseBase } from '../../../scripts/site/base-path.ts';
import { siteOptions } from '../../../scripts/site/options.ts';

describe('base path', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['course', '/course/'],
    ['/course', '/course/'],
    ['//a//b/', '/a/b/'],
    ['/Team_1.2~x/', '/Team_1.2~x/'],
  ])("'%s' is %s", (base, expected) => {
    expect(normaliseBase(base)).toBe(expected);
  });

  test.each(['/a b/', '/../', '/a?b/', 'https://example.org/'])("'%s' is refused", (base) => {
    expect(() => normaliseBase(base)).toThrow(/is no base path/);
  });
});

describe('options', () => {
  test('have defaults', () => {
    expect(siteOptions([], {})).toEqual({
      base: '/',
      site: '',
      outDir: 'dist',
      port: 4321,
      host: '127.0.0.1',
    });
  });

  test('come from the environment, and from the command line before it', () => {
    const environment = { BASE: '/course', SITE: 'https://example.org', PORT: '8000' };
    expect(siteOptions([], environment)).toMatchObject({
      base: '/course/',
      site: 'https://example.org',
      port: 8000,
    });
    expect(siteOptions(['--base', 'b', '--port=9000'], environment)).toMatchObject({
      base: '/b/',
      port: 9000,
    });
  });

  test.each(['-1', '65536', '80.5', 'http'])('refuse the port %s', (port) => {
    expect(() => siteOptions([`--port=${port}`], {})).toThrow(/whole number from 0 to 65535/);
  });

  test('refuse what is unknown', () => {
    expect(() => siteOptions(['--prot', '80'], {})).toThrow(/--prot/);
  });
});
