import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { fetchingWords, percent } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { Progress } from '../frame/Progress.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import type { Changing, Panel } from './changing.ts';

interface Props {
  readonly changing: Changing;
  readonly panel: Panel;
  readonly label: string;
  /** What can be started; gives way to Stop while something runs. */
  readonly children: ComponentChildren;
}

/** Buttons that begin a job, and how far it has come. */
export function WorkRow({ changing, panel, label, children }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const busy = changing.job.value === panel;
  useKeptFocus(row, String(busy));
  const progress = changing.progress.value;
  const loading = changing.loading.value;
  return (
    <>
      <div class="t-row" ref={row}>
        {busy ? <Button onClick={() => changing.stop()}>Stop</Button> : children}
      </div>
      {busy && (
        <Progress
          label={label}
          share={progress === null ? null : progress.share}
          words={
            progress !== null
              ? `${percent(progress.share)} done`
              : loading === null
                ? 'Waiting for the model…'
                : fetchingWords(loading)
          }
          {...(progress !== null && { secondsLeft: progress.secondsLeft })}
        />
      )}
    </>
  );
}
