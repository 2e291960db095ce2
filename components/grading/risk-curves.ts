import type { RecordedGrading } from './recorded.ts';
import type { RiskData } from './risk-view.ts';
import { penaltiesOf, riskCurve, runsOf } from './summaries.ts';
import { tunedName } from './words.ts';

/** The curves that stand beside each other: as it ships, tuned to plain accuracy, and tuned to the penalty that is looked at. */
export function riskCurves(recorded: RecordedGrading, penalty: number): RiskData {
  const known = penaltiesOf(recorded).filter((each) => each === 0 || each === penalty);
  const tuned = known.map((each) => riskCurve(each, runsOf(recorded, each)));
  return [riskCurve(null, [recorded.before]), ...tuned].map((curve) => ({
    ...curve,
    name: tunedName(curve.tunedTo),
  }));
}
