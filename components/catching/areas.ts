import { auroc, aurocInterval } from '#lab/evaluation/auroc';
import type { Interval } from '#lab/interval';
import { ANSWER_DETECTORS, DETECTORS, SAMPLE_DETECTORS, type Detector } from '#run/catching/scores';
import type { KeptQuestion, RecordedCatching, RecordedFalsehoods } from './recorded.ts';

/** Questions that are looked at together. */
export const GROUPS = ['rungs', 'elsewhere', 'falsehoods', 'hardlyTold'] as const;
export type Group = (typeof GROUPS)[number];

/** How well a detector tells wrong answers from right ones. */
export interface Area {
  readonly group: Group;
  readonly detector: Detector;
  /** AUROC, the mean over the seeds. */
  readonly area: number;
  /**
   * At 95 %: DeLong's for a set of samples of average width. The questions are the same for all seeds, so that more seeds make it
   * no narrower.
   */
  readonly interval: Interval;
  /** Lowest and highest of the seeds. */
  readonly seeds: Interval;
  /** Answers of a seed, on average. */
  readonly right: number;
  readonly wrong: number;
}

export interface Scored {
  readonly right: boolean;
  readonly confidence: number;
}

/** A detector's confidence in each answer that states a fact, with one set of samples. */
export function confidences(questions: readonly KeptQuestion[], detector: Detector, set: number): Scored[] {
  const ofAnswer = (ANSWER_DETECTORS as readonly Detector[]).indexOf(detector);
  const ofSamples = (SAMPLE_DETECTORS as readonly Detector[]).indexOf(detector);
  return questions.flatMap(({ outcome, answer, samples }) => {
    if (answer === null) return [];
    const confidence = ofAnswer >= 0 ? answer[ofAnswer]! : samples[set]![ofSamples]!;
    return { right: outcome === 'right', confidence };
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param sets the answers with their confidences, once for each seed */
function areaOver(sets: readonly (readonly Scored[])[]): Omit<Area, 'group' | 'detector'> {
  const found = sets.map((answers) => {
    const doubts = answers.map(({ confidence }) => -confidence);
    const wrong = answers.map(({ right }) => !right);
    return { area: auroc(doubts, wrong), ...aurocInterval(doubts, wrong) };
  });
  const areas = found.map(({ area }) => area);
  return {
    area: mean(areas),
    interval: { low: mean(found.map(({ low }) => low)), high: mean(found.map(({ high }) => high)) },
    seeds: { low: Math.min(...areas), high: Math.max(...areas) },
    right: mean(sets.map((answers) => answers.filter(({ right }) => right).length)),
    wrong: mean(sets.map((answers) => answers.filter(({ right }) => !right).length)),
  };
}

/** Every detector on every group. Wrong answers to what was told falsely, and to what was hardly told, stand against the same right ones. */
export function detectorAreas(base: RecordedCatching, { models }: RecordedFalsehoods): Area[] {
  const setsOf = (group: Group, detector: Detector): Scored[][] => {
    if (group === 'rungs' || group === 'elsewhere') {
      const where = group === 'rungs' ? 'ladder' : 'elsewhere';
      const questions = base.questions.filter((question) => question.where === where);
      return base.seeds.map((_, set) => confidences(questions, detector, set));
    }
    const asked = group === 'falsehoods' ? 'false' : 'unknown';
    return models.map(({ questions }) =>
      confidences(
        questions.filter(
          (question) =>
            (question.group === 'true' && question.outcome === 'right') ||
            (question.group === asked && question.outcome === 'wrong'),
        ),
        detector,
        0,
      ),
    );
  };
  return GROUPS.flatMap((group) =>
    DETECTORS.map((detector) => ({ group, detector, ...areaOver(setsOf(group, detector)) })),
  );
}
