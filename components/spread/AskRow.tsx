import { useRef } from 'preact/hooks';
import { fetchingWords } from '#course/wording';
import { ANSWERS_A_DRAW } from '#run/spread-plan';
import { Button } from '../frame/Button.tsx';
import { Progress } from '../frame/Progress.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import type { Asking } from './spread.ts';
import { finishedWords } from './words.ts';

/** What can be asked, and how far it has come. */
export function AskRow({ asking, ready }: { readonly asking: Asking; readonly ready: boolean }) {
  const row = useRef<HTMLDivElement>(null);
  const phase = asking.phase.value;
  useKeptFocus(row, phase);
  const progress = asking.progress.value;
  const busy = phase === 'working';
  return (
    <>
      <div class="t-row" ref={row}>
        {busy ? (
          <Button onClick={() => asking.stop()}>Stop</Button>
        ) : (
          <>
            <Button kind="primary" disabled={!ready} onClick={() => void asking.ask()}>
              Ask it {ANSWERS_A_DRAW} times
            </Button>
            <Button disabled={!ready} onClick={() => void asking.tryAll()}>
              Try all temperatures
            </Button>
          </>
        )}
      </div>
      {busy && (
        <Progress
          label="Answers"
          share={progress !== null && progress.share > 0 ? progress.share : null}
          words={
            progress === null || progress.share === 0
              ? asking.loading.value === null
                ? 'Waiting for the first answer…'
                : fetchingWords(asking.loading.value)
              : `${progress.draws > 1 ? `Temperature ${progress.draw + 1} of ${progress.draws}. ` : ''}${finishedWords(progress.finished)}`
          }
          {...(progress !== null && { secondsLeft: progress.secondsLeft })}
        />
      )}
    </>
  );
}
