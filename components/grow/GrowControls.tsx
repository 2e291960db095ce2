import type { Growth, Phase } from '#course/workbench/growth';
import { duration, wholeNumber } from '#course/wording';
import { plannedSteps } from '#run/planned-steps';
import { Button } from '../frame/Button.tsx';
import { RunControls, type RunPhase } from '../frame/RunControls.tsx';

interface Props {
  readonly growth: Growth;
  readonly disabled: boolean;
}

const phases: Record<Phase, RunPhase> = {
  empty: 'ready',
  probing: 'running',
  preparing: 'running',
  growing: 'running',
  stopping: 'stopping',
  paused: 'stopped',
  grown: 'done',
  pressed: 'done',
};

/** Grow, Stop, Continue, Grow on, Start over: only those that make sense now. */
export function GrowControls({ growth, disabled }: Props) {
  const more = furtherSteps(growth);
  return (
    <>
      <RunControls
        phase={phases[growth.phase.value]}
        startLabel="Grow it"
        disabled={disabled}
        onStart={() => void growth.grow()}
        onStop={() => growth.stop()}
        onContinue={() => void growth.resume()}
        onStartOver={() => growth.startOver()}
      />
      {growth.phase.value === 'grown' && growth.spec.value !== null && (
        <div class="t-row">
          <Button disabled={disabled} onClick={() => void growth.growOn(more)}>
            Grow on for {wholeNumber(more)} steps
          </Button>
          <p class="t-quiet">
            {timeWords(growth, more)}The learning rate climbs back to its peak and falls again at the end.
          </p>
        </div>
      )}
      {growth.busy.value && (
        <p class="t-quiet">
          It goes on while you read, scroll or use another tab, though a browser may slow what it does not
          show, and a phone stops it. When you open another page, the model is kept as it stands and waits
          there.
        </p>
      )}
    </>
  );
}

/** Half a run more. */
function furtherSteps({ spec }: Growth): number {
  return Math.round(plannedSteps[spec.value?.size ?? 'fern'] / 2);
}

function timeWords({ ground, progress, probe }: Growth, steps: number): string {
  const speed = progress.value?.tokensPerSecond || probe.value?.chosen.tokensPerSecond || 0;
  if (speed === 0 || ground.value === null) return '';
  return `About ${duration((steps * ground.value.tokensPerStep) / speed)}. `;
}
