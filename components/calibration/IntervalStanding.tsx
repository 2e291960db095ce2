import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import { percent } from '#course/wording';
import { NumberLine } from '../frame/GuessStrip.tsx';
import type { Standing } from './standing.ts';
import { intervalFinding, nominal } from './words.ts';

/** How many of the 90 % intervals held, with what chance may have done to that share. */
export function IntervalStanding({ intervals }: Pick<Standing, 'intervals'>) {
  const { low, high } = wilsonInterval(intervals.held, intervals.n);
  return (
    <div class="calibration-part">
      <h4 class="t-subtitle">Your intervals</h4>
      <NumberLine
        from={0}
        to={1}
        low={low}
        high={high}
        mark={nominal}
        format={percent}
        names={{ band: 'the share that may hold in the long run', mark: 'the share that should' }}
      />
      <p class="t-quiet">
        The band is Wilson’s 95 % interval for the share of your intervals that hold. The diamond stands at 90
        %, where it should be.
      </p>
      <p class="t-finding">{intervalFinding(intervals)}</p>
    </div>
  );
}
