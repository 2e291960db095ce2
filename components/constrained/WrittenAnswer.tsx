import { probability, probabilityOfLog, readable, visible } from '#course/wording';
import type { FormedStep } from './forming.ts';

interface Props {
  readonly prompt: string;
  readonly path: readonly FormedStep[];
  readonly textOf: (id: number) => string;
  readonly ended: boolean;
  readonly disabled: boolean;
  readonly onRewind: (length: number) => void;
}

/** The text so far. Each token goes back to the place before it, and says how much the mask left of the model there. */
export function WrittenAnswer({ prompt, path, textOf, ended, disabled, onRewind }: Props) {
  const logProduct = path.reduce((sum, { allowed }) => sum + Math.log(allowed), 0);
  return (
    <div>
      <p class="constrained-text">
        <span class="t-quiet">{readable(prompt)}</span>{' '}
        {path.map(({ id, allowed }, index) => (
          <button
            key={index}
            type="button"
            class="constrained-piece"
            data-forced={allowed < 0.1 || undefined}
            disabled={disabled}
            title={`The model gave what was allowed here ${probability(allowed)}`}
            aria-label={`${visible(textOf(id))}: what was allowed had ${probability(allowed)}. Back to before it`}
            onClick={() => onRewind(index)}
          >
            {visible(textOf(id))}
          </button>
        ))}
        {ended && <span class="t-quiet"> (whole)</span>}
      </p>
      <p class="t-quiet">
        {path.length === 0
          ? 'Nothing is written yet.'
          : `What was allowed, multiplied over ${path.length === 1 ? 'the token' : `all ${path.length} tokens`}: ${probabilityOfLog(logProduct)}. A thick line marks a token where it had less than a tenth.`}
      </p>
    </div>
  );
}
