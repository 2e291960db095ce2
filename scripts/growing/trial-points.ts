import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeExam, type Exam } from '#run/trial/exam';
import { runTrial } from '#run/trial/run-trial';
import type { Subject, TrialMarks, TrialResult, TrialSpec } from '#run/trial/spec';
import type { Tokenizer } from '#models';
import type { RecordContext } from '../records/recording.ts';
import { loadCourseTokenizer } from './training-set.ts';
import { writeWhole } from './write-whole.ts';

const rounded = (value: number): number => Number(value.toFixed(4));

/** Marks as they are kept: what is shown needs no more digits. */
const keptMarks = (marks: TrialMarks): TrialMarks => ({
  heldOutLoss: rounded(marks.heldOutLoss),
  withheldLoss: rounded(marks.withheldLoss),
  wellFormedShare: marks.wellFormedShare === null ? null : rounded(marks.wellFormedShare),
  factShare: rounded(marks.factShare),
});

export interface Bench {
  readonly tokenizer: Tokenizer;
  exam(subject: Subject): Exam;
}

export function openBench(): Bench {
  const tokenizer = loadCourseTokenizer();
  const written = new Map<Subject, Exam>();
  return {
    tokenizer,
    exam(subject) {
      const exam = written.get(subject) ?? writeExam(tokenizer, subject);
      written.set(subject, exam);
      return exam;
    },
  };
}

/** What is kept of a trial. */
export type TrialPoint = TrialMarks & Pick<TrialResult, 'documents'>;

export async function trialPoint({ tokenizer, exam }: Bench, spec: TrialSpec): Promise<TrialPoint> {
  const { documents, ...marks } = await runTrial({
    spec,
    tokenizer,
    exam: exam(spec.subject ?? 'library'),
  });
  return { documents, ...keptMarks(marks) };
}

/** Computes what stands under each key, and keeps it at once: a computation that was stopped goes on with what is left. */
export async function computePoints<T>(
  { folder, signal, progress, log }: RecordContext,
  keys: readonly string[],
  compute: (key: string) => Promise<T>,
): Promise<Readonly<Record<string, T>>> {
  const path = join(folder, 'done.json');
  const done = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, T>) : {};
  for (const [index, key] of keys.entries()) {
    if (signal.aborted) throw new Error('Stopped. The same command goes on with the points that are left.');
    if (key in done) continue;
    done[key] = await compute(key);
    writeWhole(path, JSON.stringify(done));
    log(`${key}: ${JSON.stringify(done[key])}`);
    progress((index + 1) / keys.length);
  }
  return done;
}
