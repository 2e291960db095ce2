// @vitest-environment jsdom
import { reportLink } from '#components/frame/report-link.ts';
import { beforeEach, expect, it } from 'vitest';

const name = (address: string) => {
  document.head.innerHTML = '<meta name="terrarium:report">';
  document.querySelector('meta')!.content = address;
};

beforeEach(() => (document.head.innerHTML = ''));

it('is none where the site names no address', () => {
  expect(reportLink('It broke.')).toBeNull();
  name('not an address');
  expect(reportLink('It broke.')).toBeNull();
});

it('adds the words to the body of a form', () => {
  name('https://example.org/a/b/issues/new?title=Sampling%20%26%20seeds&body=On%20%2Fsampling%2F%3A');
  const { searchParams, pathname } = new URL(reportLink('It broke: 1 + 1 = 3')!);
  expect(pathname).toBe('/a/b/issues/new');
  expect(searchParams.get('title')).toBe('Sampling & seeds');
  expect(searchParams.get('body')).toBe('On /sampling/:\n\nIt broke: 1 + 1 = 3');
});

it('writes letters that mail programs read', () => {
  name('mailto:gardener@example.org?subject=Terrarium');
  expect(reportLink('It broke twice.')).toBe(
    'mailto:gardener@example.org?subject=Terrarium&body=It%20broke%20twice.',
  );
});
