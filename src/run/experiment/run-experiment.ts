import type { Tokenizer } from '#models';
import { catchAnswer } from '../catching/catch-answer.ts';
import { runGrounding } from '../grounding/run-grounding.ts';
import { reportGuestBook } from '../guest-book/report-book.ts';
import { askTuned } from '../grading/ask-tuned.ts';
import { TUNING } from '../grading/plan.ts';
import { runGrading } from '../grading/run-grading.ts';
import type { HeldModel } from '../held-model.ts';
import { askPerson } from '../ladder/ask-person.ts';
import { climbLadder } from '../ladder/climb.ts';
import type { ModelSource } from '../protocol.ts';
import { searchEdits } from '../small-change/search-edits.ts';
import { spreadPhrasings } from '../small-change/spread-phrasings.ts';
import { tryKinds } from '../small-change/try-kinds.ts';
import { runSnowball } from '../snowball/run-snowball.ts';
import { drawFormed } from './draw-formed.ts';
import type { ExperimentQuery, ExperimentUpdate } from './protocol.ts';
import { scoreDecoder } from './score-decoder.ts';
import { solveSums } from './solve-sums.ts';
import { speculate } from './speculate.ts';

export interface ExperimentJob {
  readonly query: ExperimentQuery;
  readonly report: (update: ExperimentUpdate) => void;
  readonly signal: AbortSignal;
}

const GRADED: ModelSource = { kind: 'shipped', name: TUNING.model };

/** Runs an experiment to its end, or until it is stopped. */
export async function runExperiment(
  { query, report, signal }: ExperimentJob,
  hold: (source: ModelSource) => HeldModel | Promise<HeldModel>,
  siteTokenizer: () => Promise<Tokenizer>,
): Promise<void> {
  switch (query.kind) {
    case 'constrained':
      return drawFormed(await hold(query.model), query, report, signal);
    case 'edit-search':
      return searchEdits(await hold(query.model), query, report, signal);
    case 'change-kinds':
      return tryKinds(await hold(query.model), query, report, signal);
    case 'phrasing-spread':
      return spreadPhrasings(await hold(query.model), query, report, signal);
    case 'speculative':
      return speculate(await hold(query.target), await hold(query.draft), query, report, signal);
    case 'decoder':
      return scoreDecoder(await hold(query.model), query, report, signal);
    case 'sums':
      return solveSums(await hold(query.model), query, report, signal);
    case 'ladder':
      await climbLadder(await hold(query.model), query, report, signal);
      return;
    case 'ladder-person':
      return askPerson(await hold(query.model), query, report, signal);
    case 'guest-book':
      return reportGuestBook(await siteTokenizer(), query, report, signal);
    case 'grounding':
      return runGrounding(await hold(query.model), query, report, signal);
    case 'snowball':
      return runSnowball(await hold(query.model), query, report, signal);
    case 'catching':
      return catchAnswer(await hold(query.model), query, report, signal);
    case 'grading':
      return runGrading(await hold(GRADED), query, report, signal);
    case 'ask-tuned':
      return askTuned(await hold(GRADED), query, report, signal);
  }
}
