import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPages } from '../../../scripts/check-lesson/check-pages.ts';
import { readCourse } from '../../../scripts/check-lesson/course-content.ts';
import type { Fault } from '../../../scripts/check-lesson/fault.ts';
import { expectedFaults } from './expected-faults.ts';
import { createSmallCourse, samples } from './small-course.ts';

let root = '';
let faults: readonly Fault[] = [];

beforeAll(() => {
  root = createSmallCourse();
  const course = readCourse(root);
  faults = checkPages(course.pages, course);
}, 120_000);
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** What was found in a sample and the files beside it, as the table of expectations writes it. */
const found = (sample: string): string[] =>
  faults.flatMap(({ file, line, column, problem, remedy }) => {
    const path = new RegExp(`(?:\\d\\d-|content/)${sample}(?:/(?:index\\.mdx|(cells/.+))|\\.md)$`).exec(file);
    if (path === null) return [];
    const [, beside] = path;
    const place = `${beside === undefined ? '' : `${beside}:`}${line}:${column}`;
    return [`${place} – ${problem.replaceAll(/content\/lessons\/\d\d-/g, '')} – ${remedy}`];
  });

const nameOf = (sample: string): string => sample.replace(/\.mdx?$/, '');

test('every page with a fault has its expectation', () => {
  expect(Object.keys(expectedFaults).sort()).toEqual(samples('faults').map(nameOf));
});

test.each(Object.entries(expectedFaults))('%s', (sample, expected) => {
  expect(found(sample)).toEqual(expected);
});

describe('nothing is found where nothing is wrong', () => {
  test.each(samples('sound'))('%s', (sample) => {
    expect(found(nameOf(sample))).toEqual([]);
  });

  test('the other pages of the course', () => {
    const pages = ['content/index.mdx', 'content/glossary.mdx', 'content/lessons/01-first/index.mdx'];
    expect(faults.filter(({ file }) => pages.includes(file))).toEqual([]);
  });
});

test('places are those that an editor shows', () => {
  const { file, line, column } = faults.find(({ file: path }) => path.includes('wrong-enum'))!;
  const text = readFileSync(join(root, file), 'utf8').split('\n')[line - 1]!;
  expect(text.slice(column - 1)).toMatch(/^size="fren"/);
});
