import { expect, test } from 'vitest';
import type { GrowthPlan } from '../../../scripts/growing/growth-plan.ts';
import { textRead } from '../../../scripts/growing/text-read.ts';
import { loadCourseTokenizer, writeTrainingCorpus } from '../../../scripts/growing/training-set.ts';

const tokenizer = loadCourseTokenizer();
const plan: GrowthPlan = {
  size: 'sprout',
  text: 'full',
  steps: 30,
  notesFirst: 10,
  tasksLast: 5,
  words: 20_000,
  seed: 2,
};

test('what was read are notes first, then documents of the corpus, each at most once while there are new ones', () => {
  const read = textRead(plan, tokenizer);
  const isShortNote = ({ kind }: { kind: string }): boolean => kind === 'shortNote';
  const notes = read.findIndex((document) => !isShortNote(document));
  expect(notes).toBeGreaterThan(50);
  const corpus = new Set(writeTrainingCorpus(plan).documents.map(({ text }) => text));
  const fromCorpus = read.slice(notes).filter(({ text }) => corpus.has(text));
  expect(fromCorpus.length).toBeGreaterThan(40);
  expect(new Set(fromCorpus.map(({ text }) => text)).size).toBeGreaterThan(0.9 * fromCorpus.length);
});

test('the tokens read are those of the steps, but for documents cut short', () => {
  const onNotes = { ...plan, steps: 10, notesFirst: 10, tasksLast: 0 };
  const tokens = textRead(onNotes, tokenizer).reduce(
    (sum, { text }) => sum + tokenizer.encode(text).length + 1,
    0,
  );
  expect(tokens).toBeGreaterThanOrEqual(10 * 2 * 192);
  expect(tokens).toBeLessThan(10 * 2 * 192 * 1.25);
});
