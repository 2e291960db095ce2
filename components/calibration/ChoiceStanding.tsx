import type { ComponentChildren } from 'preact';
import {
  brierScore,
  expectedCalibrationError,
  multiclassBrierScore,
  type ReliabilityBin,
} from '#lab/calibration';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import type { Standing } from './standing.ts';
import { choiceFinding, scoreWords } from './words.ts';

interface Props extends Pick<Standing, 'choices'> {
  readonly bins: readonly ReliabilityBin[];
  readonly still?: ComponentChildren;
}

/** How sure the reader was of each choice, against how often they were right: drawn, and as three scores. */
export function ChoiceStanding({ choices, bins, still }: Props) {
  const { confidences, right, forecasts, came } = choices;
  return (
    <div class="calibration-part">
      <h4 class="t-subtitle">Your confidence</h4>
      <PlotFigure
        view={() => import('./reliability-view.ts').then((module) => module.reliabilityFigure)}
        data={{ forecasters: [{ name: 'you', bins }], from: 0 }}
        still={still}
        minHeight={300}
      />
      <p class="t-finding">{choiceFinding(choices)}</p>
      <dl class="calibration-scores">
        <div>
          <dt>Brier score, was your pick right</dt>
          <dd>
            <span class="t-number">{scoreWords(brierScore(confidences, right))}</span> 0 is best, 1 worst. Who
            always says 50 % has 0.25.
          </dd>
        </div>
        <div>
          <dt>Brier score over all options</dt>
          <dd>
            <span class="t-number">{scoreWords(multiclassBrierScore(forecasts, came))}</span> Brier’s own of
            1950, 0 to 2. What your confidence leaves is shared equally by the other options. Who knows
            nothing of four options, and says so, has 0.75.
          </dd>
        </div>
        <div>
          <dt>Expected calibration error</dt>
          <dd>
            <span class="t-number">{scoreWords(expectedCalibrationError(confidences, right))}</span> How far
            confidence and share lie apart, on average. With few predictions it is large by chance.
          </dd>
        </div>
      </dl>
    </div>
  );
}
