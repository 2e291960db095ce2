import { useRef } from 'preact/hooks';
import { fetchingWords } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { Progress } from '../frame/Progress.tsx';
import { Slider } from '../frame/Slider.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import type { Climbing, ClimbSettings } from './climbing.ts';
import { lastSeed } from './ladder-link.ts';

interface Props {
  readonly climbing: Climbing;
  readonly ready: boolean;
  readonly questions: number;
}

/** The whole ladder once more, at a temperature and from a seed of the reader's choice. */
export function ClimbForm({ climbing, ready, questions }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const busy = climbing.phase.value === 'running';
  useKeptFocus(row, climbing.phase.value);
  const { temperature, seed } = climbing.settings.value;
  const set = (change: Partial<ClimbSettings>): void =>
    void (climbing.settings.value = { ...climbing.settings.peek(), ...change });
  const update = climbing.climb.value?.update;
  const failure = climbing.failure.value;
  return (
    <div class="ladder-part">
      <h4 class="t-subtitle">Ask everybody again</h4>
      <div class="ladder-fields">
        <Slider
          label="Temperature"
          min={0}
          max={2}
          step={0.1}
          value={temperature}
          disabled={!ready || busy}
          format={(value) => value.toFixed(1)}
          onInput={(value) => set({ temperature: value })}
        />
        <NumberField
          label="Seed"
          hint="At temperature 0 it changes nothing."
          min={0}
          max={lastSeed}
          step={1}
          value={seed}
          disabled={!ready || busy}
          onChange={(value) => set({ seed: value })}
        />
      </div>
      <div class="t-row" ref={row}>
        {busy ? (
          <Button onClick={() => climbing.stop()}>Stop</Button>
        ) : (
          <Button kind="primary" disabled={!ready} onClick={() => void climbing.start()}>
            Ask all {questions} questions
          </Button>
        )}
      </div>
      {busy && (
        <Progress
          label="Questions answered"
          share={climbing.share.value}
          words={
            update !== undefined && update.done > 0
              ? `${update.done} of ${update.questions} questions`
              : climbing.loading.value === null
                ? 'Waiting for the first answers…'
                : fetchingWords(climbing.loading.value)
          }
          secondsLeft={climbing.secondsLeft.value}
        />
      )}
      {failure !== null && <FailureNote failure={failure} onRetry={() => void climbing.start()} />}
    </div>
  );
}
