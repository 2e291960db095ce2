import { useEffect, useRef } from 'preact/hooks';
import type { Growth, Phase } from './growth.ts';

interface Props {
  readonly growth: Growth;
  readonly disabled: boolean;
}

/** Grow, Stop, Continue, Start over: only those that make sense now. */
export function GrowControls({ growth, disabled }: Props) {
  const phase = growth.phase.value;
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, phase);
  return (
    <div class="t-row" ref={row}>
      {phase === 'empty' && (
        <button
          type="button"
          class="t-button t-button-primary"
          disabled={disabled}
          onClick={() => void growth.grow()}
        >
          Grow it
        </button>
      )}
      {growth.busy.value && (
        <button
          type="button"
          class="t-button"
          aria-disabled={phase === 'stopping'}
          onClick={() => growth.stop()}
        >
          {phase === 'stopping' ? 'Stopping…' : 'Stop'}
        </button>
      )}
      {phase === 'paused' && (
        <button type="button" class="t-button t-button-primary" onClick={() => void growth.resume()}>
          Continue
        </button>
      )}
      {(phase === 'paused' || phase === 'grown') && (
        <button type="button" class="t-button" onClick={() => growth.startOver()}>
          Start over
        </button>
      )}
    </div>
  );
}

/** A pressed button that gives way to another hands its focus on, so that the keyboard stays in place. */
function useKeptFocus(row: { readonly current: HTMLDivElement | null }, phase: Phase): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      row.current?.querySelector('button')?.focus();
    const note = (): void => {
      hadFocus.current = row.current?.contains(document.activeElement) ?? false;
    };
    note();
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [row, phase]);
}
