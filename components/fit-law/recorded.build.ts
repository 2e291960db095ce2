import { readRecording } from '#course/read-recording.build';
import { asRun } from '#course/sweep/law-runs';
import { fittedPoints, sweepHeldOut, withheldPoints } from '#course/sweep/recorded-sweep.build';
import type { FitLawFacts, LawWithIntervals } from './facts.ts';

const recorded = readRecording('components/fit-law/recorded/fitted-law.json') as LawWithIntervals | null;
if (recorded === null || sweepHeldOut === null)
  throw new Error(
    'The law is not recorded: npm run record -- iso-flop-small iso-flop-middle iso-flop-large iso-flop-law',
  );

/** The recorded runs, the law that was fitted to them, and the floor it is held against. */
export const fitLawFacts: FitLawFacts = {
  runs: fittedPoints.map(asRun),
  withheld: withheldPoints.map(asRun),
  recorded: { fit: recorded.fit, intervals: recorded.intervals },
  floor: sweepHeldOut.floor,
};
