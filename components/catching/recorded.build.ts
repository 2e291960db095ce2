import { readRecording } from '#course/read-recording.build';
import { detectorAreas } from './areas.ts';
import type { RecordedCalibration, RecordedCatching, RecordedFalsehoods } from './recorded.ts';
import { triedThresholds } from './thresholds.ts';
import { wordingsOfOneMeaning } from './wordings.ts';

const read = (name: string): unknown => readRecording(`components/catching/recorded/${name}.json`);

/** Runs at build, from the project's root. */
const base = read('catching') as RecordedCatching | null;
const falsehoods = read('catching-falsehoods') as RecordedFalsehoods | null;
const calibration = read('catching-calibration') as RecordedCalibration | null;

/** What the figure 'Catching it' shows until somebody is asked; null while it was never recorded. */
export const recordedDetectors = base && falsehoods && detectorsOf(base, falsehoods);

export type RecordedDetectors = ReturnType<typeof detectorsOf>;

function detectorsOf(asked: RecordedCatching, told: RecordedFalsehoods) {
  const { model, seeds, questions } = asked;
  const repeaters = told.models.flatMap((one) => one.questions.filter(({ group }) => group === 'false'));
  return {
    model,
    seeds,
    areas: detectorAreas(asked, told),
    halves: triedThresholds(asked),
    wordings: wordingsOfOneMeaning(asked),
    /** Answers that state no fact of who was asked about. */
    unread: questions.filter(({ answer }) => answer === null).length,
    questions: questions.length,
    falsehoods: {
      told: told.told,
      people: told.people,
      models: told.models.length,
      /** Share of the answers to what was told falsely that repeat it. */
      repeated: repeaters.filter(({ asTold }) => asTold).length / repeaters.length,
    },
  };
}

/** What the figure 'How sure, and how often right' shows; null while it was never recorded. */
export const recordedReliability = base &&
  calibration && {
    model: base.model,
    seeds: calibration.seeds,
    practice: calibration.practice,
    base: calibration.base,
    tuned: calibration.tuned,
  };
