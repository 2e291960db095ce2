import { describe, expect, test } from 'vitest';
import { reportAddress } from '#site/report-address.ts';
import { readSiteConfig } from '#site/site-config.ts';

const page = { title: 'Sampling & co', address: 'https://example.org/course/sampling/' };

describe('where a mistake is reported', () => {
  test.each([
    ['https://github.com/someone/course'],
    ['https://github.com/someone/course/'],
    ['git+https://github.com/someone/course.git'],
  ])('the issues of %s', (REPOSITORY) => {
    const { reportTemplate } = readSiteConfig({ REPOSITORY });
    expect(reportTemplate).toBe('https://github.com/someone/course/issues/new?title={title}&body={body}');
  });

  test('another address that is given goes first', () => {
    const REPORT = 'mailto:someone@example.org?subject={title}&body={body}';
    expect(readSiteConfig({ REPORT, REPOSITORY: 'https://github.com/a/b' }).reportTemplate).toBe(REPORT);
  });

  test.each([
    [{ REPOSITORY: 'someone/course' }, /REPOSITORY is 'someone\/course'.*like https/],
    [{ REPOSITORY: 'git@github.com:someone/course.git' }, /REPOSITORY/],
    [{ REPORT: 'https://example.org/' }, /REPORT is.*\{title\} and \{body\}/],
    [{ REPORT: 'javascript:alert(1)//{body}' }, /REPORT/],
  ])('%j is refused', (environment, message) => {
    expect(() => readSiteConfig(environment)).toThrow(message);
  });

  test('without a repository there is no address, and so no link', () => {
    expect(reportAddress({ version: '1.2.3', commit: undefined, reportTemplate: undefined }, page)).toBe(
      undefined,
    );
  });

  test('the report says which page and which state of the course it is about', () => {
    const config = readSiteConfig({ REPOSITORY: 'https://github.com/a/b', COMMIT: '0123456789abcdef' });
    const address = new URL(reportAddress(config, page)!);
    expect(address.origin + address.pathname).toBe('https://github.com/a/b/issues/new');
    expect(address.searchParams.get('title')).toBe("Mistake on 'Sampling & co'");
    const body = address.searchParams.get('body')!;
    expect(body).toContain(`Page: ${page.address}\n`);
    expect(body).toContain(`Course: ${config.version}, 0123456789ab\n`);
    expect(body).toContain('What is wrong?');
  });
});
