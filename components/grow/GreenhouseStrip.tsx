import { useRef, useState } from 'preact/hooks';
import { writeMemo, type GrowingPlant } from '#course/workbench/memo';
import type { Session } from '#course/workbench/session';
import { wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { elsewhereWords } from './words.ts';
import './greenhouse.css';

interface Props {
  readonly session: Session;
  /** What was growing when its page was left. */
  readonly left: GrowingPlant;
}

/** The plant that goes on growing from page to page, when the reader wants it to. */
export function GreenhouseStrip({ session, left }: Props) {
  const { growth, workbench } = session;
  const [closed, setClosed] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const phase = growth.phase.value;
  useKeptFocus(row, phase);
  const elsewhere = workbench.elsewhere.value;
  const label = growth.plant.value;
  const isHere = label?.id === left.id;
  if (closed || (!isHere && elsewhere === null)) return null;
  const close = (): void => {
    writeMemo({ growing: null });
    setClosed(true);
  };
  const { failure } = growth;
  return (
    <aside class="greenhouse" aria-label="Your growing model">
      {failure.value !== null && <FailureNote failure={failure.value} />}
      <div class="t-row" ref={row}>
        {elsewhere !== null && !growth.busy.value ? (
          <p>{elsewhereWords(elsewhere)}</p>
        ) : (
          <>
            <p>
              <strong>{label?.name}</strong> · {stepWords(session)} · {phaseWords[phase]}
            </p>
            {phase === 'paused' && (
              <Button kind="primary" onClick={() => void growth.resume()}>
                Continue here
              </Button>
            )}
          </>
        )}
        {growth.busy.value ? (
          <Button busy={phase === 'stopping'} onClick={() => growth.stop()}>
            {phase === 'stopping' ? 'Stopping…' : 'Stop'}
          </Button>
        ) : (
          <Button kind="quiet" onClick={close}>
            Close
          </Button>
        )}
      </div>
    </aside>
  );
}

const phaseWords = {
  empty: '',
  probing: 'beginning',
  preparing: 'taking up its texts again',
  growing: 'growing on this page',
  stopping: 'stopping',
  paused: 'stopped when you left its page',
  grown: 'grown',
  pressed: 'can be asked, but not grown on',
} as const;

function stepWords({ growth }: Session): string {
  const step = growth.progress.value?.step ?? 0;
  return `step ${wholeNumber(step)} of ${wholeNumber(growth.spec.value?.steps ?? step)}`;
}
