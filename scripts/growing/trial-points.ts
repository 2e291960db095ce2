import { writeExam, type Exam } from '#run/trial/exam';
import { runTrial } from '#run/trial/run-trial';
import type { Subject, TrialMarks, TrialResult, TrialSpec } from '#run/trial/spec';
import type { Tokenizer } from '#models';
import { openPoints } from '../records/points.ts';
import type { RecordContext } from '../records/recording.ts';
import { loadCourseTokenizer } from './training-set.ts';

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

/** Computes what stands under each key. */
export async function computePoints<T>(
  context: RecordContext,
  keys: readonly string[],
  compute: (key: string) => Promise<T>,
): Promise<Readonly<Record<string, T>>> {
  const points = openPoints<T>(context, keys.length);
  const found: Record<string, T> = {};
  for (const key of keys) found[key] = await points.point(key, () => compute(key));
  return found;
}
