import { percent, plural } from '#course/wording';
import { hoursPerMonth } from '#lab/costs/option-costs';
import type { Assessment } from './assess.ts';
import { about, dollars, standing } from './words.ts';
import { optionNames } from './worksheet.ts';

/** Whole ones are rented all month, parts of one by the hour. */
const gpuWords = (gpus: number): string =>
  Number.isInteger(gpus) ? plural(gpus, 'GPU') : `${about(gpus * hoursPerMonth)} GPU-hours`;

/** The four options side by side: what they cost, how sure that is, and whether they are in. */
export function OptionTable({ options, winner }: Assessment) {
  const most = Math.max(...options.map(({ interval }) => interval.high), 1);
  const width = (value: number): string => `${((value / most) * 100).toFixed(1)}%`;
  return (
    <ul class="decide-options">
      {options.map((option) => {
        const { id, cost, interval, perThousand, obstacles, cheapestShare } = option;
        return (
          <li key={id} data-out={obstacles.length > 0} data-winner={id === winner}>
            <p class="decide-option-head">
              <strong>{optionNames[id]}</strong>
              {id === winner && <span class="decide-winner">cheapest of those left</span>}
            </p>
            <p class="decide-option-cost">
              <span class="decide-total">{dollars(cost.total)}</span>{' '}
              <span class="t-quiet">
                in all, eight in ten {dollars(interval.low)} to {dollars(interval.high)}
              </span>
            </p>
            <span class="decide-range" aria-hidden="true">
              <span
                style={{ left: width(interval.low), width: width(Math.max(0, interval.high - interval.low)) }}
              />
              <i style={{ left: width(cost.total) }} />
            </span>
            <p class="t-quiet">
              {dollars(cost.once)} once, {dollars(cost.monthly)} a month
              {cost.gpus !== null && `, ${gpuWords(cost.gpus)}`}
              {perThousand !== null && `; ${dollars(perThousand)} a thousand requests`}
              {cheapestShare !== null && `; cheapest in ${percent(cheapestShare)} of draws`}
            </p>
            <p class="decide-standing">{standing(option)}</p>
          </li>
        );
      })}
    </ul>
  );
}
