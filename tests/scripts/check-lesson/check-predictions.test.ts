import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPredictions } from '../../../scripts/check-lesson/check-predictions.ts';
import { readPage } from '../../../scripts/check-lesson/page.ts';

const root = mkdtempSync(join(tmpdir(), 'predictions-'));
afterAll(() => rmSync(root, { recursive: true }));

function faultsOf(body: string) {
  const path = join(root, 'page.mdx');
  writeFileSync(path, `---\ntitle: A page\n---\n\n${body}`);
  return checkPredictions(readPage(root, path));
}

test('says where a prediction cannot be asked, why, and what to do', () => {
  const body = `Text.\n\n<Predict id="a" for="ask" kind="choice" options={['1 to 3', '3 or more']} ask="How many?" />`;
  expect(faultsOf(body)).toEqual([
    {
      line: 7,
      column: 1,
      problem: `<Predict id="a">: '1 to 3' and '3 or more' hold the same number`,
      remedy: 'Part the options so that each result belongs to one.',
    },
  ]);
});

test('an id stands on a page once', () => {
  const one = '<Predict id="a" for="ask" kind="number" min={0} max={9} ask="How many?" />';
  expect(faultsOf(`${one}\n\n${one}`).map(({ line, problem }) => [line, problem])).toEqual([
    [7, '<Predict id="a">: its id stands there twice'],
  ]);
});

test('leaves to the types what they see, and what is computed', () => {
  const faulty = [
    'kind="number" min="0" max={9}',
    'kind="choice"',
    'kind="number" min={0} max={9} unit={unit}',
    'sort="a"',
  ];
  for (const attributes of faulty)
    expect(faultsOf(`<Predict id="a" for="ask" ask="How many?" ${attributes} />`)).toEqual([]);
});
