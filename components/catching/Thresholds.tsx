import { percent } from '#course/wording';
import { costOf, type Prices } from '#lab/evaluation/efficient-thresholds';
import { DETECTORS, type Detector } from '#run/catching/scores';
import { Slider } from '../frame/Slider.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import type { Halves, TriedThreshold } from './thresholds.ts';
import { ruleWords } from './words.ts';

interface Props {
  readonly prices: Prices;
  readonly halves: Pick<Halves, 'chosenOn' | 'measuredOn' | 'wrongOfAll'>;
  readonly chosen: Readonly<Record<Detector, TriedThreshold>>;
  /** The score that decides. */
  readonly detector: Detector;
  readonly disabled: boolean;
  readonly onPrices: (prices: Prices) => void;
}

export const MOST = { wrong: 20, withheld: 5 } as const;

const cost = (value: number): string => value.toFixed(2);

/** What a wrong answer and a withheld one cost, and for each score the threshold that is cheapest then. */
export function Thresholds({ prices, halves, chosen, detector, disabled, onPrices }: Props) {
  const always = { wrong: halves.wrongOfAll, withheld: 0 };
  return (
    <>
      <Slider
        label="What a wrong answer costs"
        min={0}
        max={MOST.wrong}
        step={0.5}
        value={prices.wrong}
        disabled={disabled}
        format={String}
        onInput={(wrong) => onPrices({ ...prices, wrong })}
      />
      <Slider
        label="What no answer costs"
        min={0}
        max={MOST.withheld}
        step={0.5}
        value={prices.withheld}
        disabled={disabled}
        format={String}
        onInput={(withheld) => onPrices({ ...prices, withheld })}
      />
      <p class="t-quiet">
        A right answer costs nothing. Each threshold is the cheapest on {halves.chosenOn} questions, and is
        measured on {halves.measuredOn} others, about other people.
      </p>
      <ScoreTable
        caption="The cheapest threshold of each score, and what it does"
        columns={['Score', 'Given', 'Answered', 'Wrong of those', 'Cost a question']}
        decides={detector}
        rows={[
          ...DETECTORS.map((name) => {
            const { threshold, other } = chosen[name];
            return {
              detector: name,
              cells: [
                ruleWords(name, threshold),
                percent(1 - other.withheld),
                other.withheld === 1 ? 'none' : percent(other.wrong / (1 - other.withheld)),
                cost(costOf(other, prices)),
              ],
            };
          }),
          {
            detector: null,
            cells: ['always', percent(1), percent(always.wrong), cost(costOf(always, prices))],
          },
          { detector: null, cells: ['never', percent(0), 'none', cost(prices.withheld)] },
        ]}
      />
    </>
  );
}
