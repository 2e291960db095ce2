import type { Tokenizer } from '#models';
import type { Engine } from '../engine.ts';
import { writeExam, type Exam } from './exam.ts';
import { runTrial } from './run-trial.ts';
import type { Subject } from './spec.ts';

const REPORT_MS = 100;

/** The worker's trials: the exam is written once, progress is told ten times a second at most. */
export function createTrials(siteTokenizer: () => Promise<Tokenizer>): Engine['trial'] {
  const exams = new Map<Subject, Exam>();
  return async ({ spec, report, signal }) => {
    const tokenizer = await siteTokenizer();
    signal.throwIfAborted();
    const subject = spec.subject ?? 'library';
    const exam = exams.get(subject) ?? writeExam(tokenizer, subject);
    exams.set(subject, exam);
    let told = -Infinity;
    return runTrial({
      spec,
      tokenizer,
      exam,
      signal,
      report(progress) {
        const isNews = progress.step === 0 || progress.step === progress.steps;
        if (!isNews && performance.now() - told < REPORT_MS) return;
        told = performance.now();
        report(progress);
      },
    });
  };
}
