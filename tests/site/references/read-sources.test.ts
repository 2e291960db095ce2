import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { groupFacts } from '#site/references/group-facts.ts';
import { citationLabel, readSources } from '#site/references/read-sources.ts';

const PUBLICATIONS =
  "rae-2021:\n  authors: Rae et al.\n  year: 2021\n  arxiv: '2112.11446'\ncode:\n  authors: Somebody\n";
const fact = (of: string, evidence = 'notes') =>
  `  says: It is so.\n  of: [${of}]\n  evidence: [${evidence}]\n`;

let root: string;
const content = () => pathToFileURL(root + sep);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  mkdirSync(join(root, 'sources/facts'), { recursive: true });
  writeFileSync(join(root, 'sources/publications.yaml'), PUBLICATIONS);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(root, 'sources/facts', name), text);

test('facts of all files are read, and labelled by what they rest on', () => {
  write('a.yaml', `S1-01:\n${fact('rae-2021')}S1-02:\n${fact('code')}`);
  write('b.yaml', `S2-01:\n${fact('', 'recomputed')}S2-02:\n${fact('')}`);
  const registry = readSources(content());
  const labels = [...registry.facts].map(([id, one]) => citationLabel(registry, id, one));
  expect(labels).toEqual(['Rae et al. 2021', 'Somebody', 'our calculation', 'S2-02']);
});

test('facts of one publication stand together, in the order in which they are cited', () => {
  write('a.yaml', `S1-01:\n${fact('rae-2021')}S1-02:\n${fact('code')}S1-03:\n${fact('rae-2021')}`);
  const groups = groupFacts(readSources(content()), ['S1-02', 'S1-03', 'S1-01']);
  expect(groups.map(({ facts }) => facts.map(([id]) => id))).toEqual([['S1-02'], ['S1-03', 'S1-01']]);
});

describe('what is unsound is refused with its place', () => {
  test('an unknown publication', () => {
    write('a.yaml', `S1-01:\n${fact('rae-2012')}`);
    expect(() => readSources(content())).toThrow(/a\.yaml: S1-01 names 'rae-2012'/);
  });

  test('a number used twice', () => {
    write('a.yaml', `S1-01:\n${fact('code')}`);
    write('b.yaml', `S1-01:\n${fact('code')}`);
    expect(() => readSources(content())).toThrow(/b\.yaml: 'S1-01' is taken/);
  });

  test('a misspelt key and a wrong value', () => {
    write('a.yaml', `S1-01:\n  sais: x\n${fact('code', 'hearsay')}`);
    expect(() => readSources(content())).toThrow(
      /a\.yaml:2:3 S1-01\.sais: unknown key 'sais'\n.*a\.yaml:5:14 /,
    );
  });

  test('YAML that is none', () => {
    write('a.yaml', 'S1-01:\n  says: a: b\n');
    expect(() => readSources(content())).toThrow(/a\.yaml:2:9 /);
  });
});

test('the registry of the course is sound, and keeps the numbers of its sections', () => {
  const { facts, publications } = readSources(new URL('../../../content/', import.meta.url));
  const used = new Set([...facts.values()].flatMap(({ of }) => of));
  expect([...publications.keys()].filter((key) => !used.has(key))).toEqual([]);
  for (let section = 1; section <= 6; section += 1) {
    const numbers = [...facts.keys()].filter((id) => id.startsWith(`S${section}-`));
    const expected = numbers.map((_, index) => `S${section}-${String(index + 1).padStart(2, '0')}`);
    expect(numbers.sort()).toEqual(expected);
  }
});
