import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** `stopped` can go on, `done` is whole. */
export type RunPhase = 'ready' | 'running' | 'stopping' | 'stopped' | 'done';

export interface RunControlsProps {
  readonly phase: RunPhase;
  /** What the run is, as a command: `Grow it`. */
  readonly startLabel: string;
  readonly disabled?: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onContinue?: () => void;
  readonly onStartOver?: () => void;
}

/** Start, Stop, Continue, Start over: only those that make sense now. */
export function RunControls(props: RunControlsProps) {
  const { phase, startLabel, disabled = false, onStart, onStop, onContinue, onStartOver } = props;
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, phase);
  return (
    <div class="t-row" ref={row}>
      {phase === 'ready' && (
        <Button kind="primary" disabled={disabled} onClick={onStart}>
          {startLabel}
        </Button>
      )}
      {(phase === 'running' || phase === 'stopping') && (
        <Button busy={phase === 'stopping'} onClick={onStop}>
          {phase === 'stopping' ? 'Stopping…' : 'Stop'}
        </Button>
      )}
      {phase === 'stopped' && onContinue !== undefined && (
        <Button kind="primary" disabled={disabled} onClick={onContinue}>
          Continue
        </Button>
      )}
      {(phase === 'stopped' || phase === 'done') && onStartOver !== undefined && (
        <Button disabled={disabled} onClick={onStartOver}>
          Start over
        </Button>
      )}
    </div>
  );
}
