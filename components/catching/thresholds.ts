import { applyThreshold, efficientThresholds, type Threshold } from '#lab/evaluation/efficient-thresholds';
import { DETECTORS, type Detector } from '#run/catching/scores';
import { confidences, type Scored } from './areas.ts';
import type { RecordedCatching } from './recorded.ts';

/** A threshold as one half of the questions offers it, and what it does to the other half. */
export interface TriedThreshold extends Threshold {
  readonly other: Pick<Threshold, 'wrong' | 'withheld'>;
}

interface DetectorThresholds {
  readonly detector: Detector;
  readonly thresholds: readonly TriedThreshold[];
}

export interface Halves {
  readonly detectors: readonly DetectorThresholds[];
  /** Questions in the half that chooses, and in the other. */
  readonly chosenOn: number;
  readonly measuredOn: number;
  /** Share of wrong answers in the other half, where everything is answered. */
  readonly wrongOfAll: number;
}

const split = (answers: readonly Scored[]): [number[], boolean[]] => [
  answers.map(({ confidence }) => confidence),
  answers.map(({ right }) => right),
];

/** Thresholds chosen on the questions about every second person and measured on the others, all sets of samples together. */
export function triedThresholds({ questions, seeds }: RecordedCatching): Halves {
  const people = [...new Set(questions.map(({ subject }) => subject))];
  const half = (which: 0 | 1) =>
    questions.filter(({ subject, answer }) => answer !== null && people.indexOf(subject) % 2 === which);
  const [choosing, measuring] = [half(0), half(1)];
  const over = (part: typeof questions, detector: Detector): [number[], boolean[]] =>
    split(seeds.flatMap((_, set) => confidences(part, detector, set)));
  return {
    detectors: DETECTORS.map((detector) => ({
      detector,
      thresholds: efficientThresholds(...over(choosing, detector)).map((threshold) => {
        const { wrong, withheld } = applyThreshold(threshold.threshold, ...over(measuring, detector));
        return { ...threshold, other: { wrong, withheld } };
      }),
    })),
    chosenOn: choosing.length,
    measuredOn: measuring.length,
    wrongOfAll: measuring.filter(({ outcome }) => outcome !== 'right').length / measuring.length,
  };
}
