import {
  defaultThresholds,
  rangeOf,
  thresholdsOf,
  type StageId,
  type ThresholdName,
} from '#lab/filtering/pipeline/settings';
import { Button } from '../frame/Button.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import type { Crawling } from './crawling.ts';
import { thresholdLabel } from './words.ts';

interface Props {
  readonly crawling: Crawling;
  readonly stage: StageId;
  readonly live: boolean;
  /** Those that have a control of their own. */
  readonly except?: readonly ThresholdName[];
}

/** Every number of a stage, with what it began as beside one that was changed. */
export function Thresholds({ crawling, stage, live, except = [] }: Props) {
  const { thresholds } = crawling.settings.value;
  const names = thresholdsOf(stage).filter((name) => !except.includes(name));
  const changed = names.filter((name) => thresholds[name] !== defaultThresholds[name]);
  const reset = (): void =>
    crawling.change({
      thresholds: {
        ...thresholds,
        ...(Object.fromEntries(names.map((name) => [name, defaultThresholds[name]])) as Partial<
          Record<ThresholdName, number>
        >),
      },
    });
  if (names.length === 0) return null;
  return (
    <details class="t-data crawl-fold">
      <summary>
        Thresholds
        {changed.length > 0 ? ` (${changed.length} of ${names.length} changed)` : ` (${names.length})`}
      </summary>
      <div class="crawl-thresholds">
        {names.map((name) => (
          <NumberField
            key={name}
            label={thresholdLabel(name)}
            {...rangeOf(name)}
            value={thresholds[name]}
            disabled={!live}
            {...(changed.includes(name) ? { hint: `At first: ${defaultThresholds[name]}` } : {})}
            onChange={(value) => crawling.setThreshold(name, value)}
          />
        ))}
      </div>
      {changed.length > 0 && (
        <Button kind="quiet" disabled={!live} onClick={reset}>
          Back to the numbers it began with
        </Button>
      )}
    </details>
  );
}
