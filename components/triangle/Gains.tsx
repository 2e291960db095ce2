import { bestGain, type Gain } from './grid.ts';
import { AXIS_NAMES, gainWords, stepWords } from './words.ts';

/** What one step along each axis buys from here, as bars on one scale. */
export function Gains({ gains }: { readonly gains: readonly Gain[] }) {
  const best = bestGain(gains);
  const most = Math.max(0.05, ...gains.map(({ nats }) => Math.abs(nats)));
  return (
    <div class="triangle-gains">
      <p class="t-label">What one step buys from here, in nats of loss</p>
      <ul>
        {gains.map((gain) => (
          <li key={gain.axis} data-best={gain === best ? '' : undefined}>
            <span class="triangle-axis">
              {AXIS_NAMES[gain.axis]}
              <span class="triangle-step">{stepWords(gain)}</span>
            </span>
            <span class="triangle-bar" aria-hidden="true">
              <span
                data-rises={gain.nats < 0 ? '' : undefined}
                style={{ width: `${(100 * Math.abs(gain.nats)) / most}%` }}
              />
            </span>
            <span class="triangle-nats">
              {gain.to === null ? '–' : gainWords(gain.nats)}
              {gain === best && <span class="triangle-most"> most</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
