import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecording } from '#course/read-recording.build';
import { countParameters } from '#models/transformer/config';
import { bookConfig } from '#run/guest-book/model';
import type { BookRun } from './recorded.ts';

const recording = readRecording('components/guest-book/recorded/guest-book.json') as {
  readonly runs: readonly BookRun[];
} | null;

/** All runs, with the examples of the first seed only: what a page shows of them. Null while nothing was recorded. */
export const recordedBooks =
  recording?.runs.map((run) => (run.seed === 1 ? run : { ...run, examples: [] })) ?? null;

function vocabularySize(): number {
  const path = join(process.cwd(), 'public/models/tokenizer.json');
  const { model } = JSON.parse(readFileSync(path, 'utf8')) as { model: { vocab: Record<string, number> } };
  return Math.max(...Object.values(model.vocab)) + 1;
}

/** Of every model that is trained on a guest book. */
export const bookParameters = countParameters(bookConfig(vocabularySize()));
