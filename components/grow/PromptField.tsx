import { useId } from 'preact/hooks';
import type { Asking } from './asking.ts';

interface Props {
  readonly asking: Asking;
  /** False while there is no model to ask. */
  readonly ready: boolean;
}

/** The prompt and its buttons. Enter asks, Shift and Enter begin a new line. */
export function PromptField({ asking, ready }: Props) {
  const id = useId();
  const asked = asking.drawn.value !== null;
  return (
    <form
      class="grow-prompt"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void asking.ask();
      }}
    >
      <label class="t-label" for={id}>
        Your prompt
      </label>
      <textarea
        id={id}
        class="t-field"
        rows={2}
        value={asking.prompt.value}
        onInput={(event) => (asking.prompt.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <div class="t-row">
        <button type="submit" class="t-button t-button-primary" disabled={!ready}>
          {asked ? 'Ask five times again' : 'Ask five times'}
        </button>
        {asking.asking.value && (
          <button type="button" class="t-button" onClick={() => asking.stop()}>
            Stop
          </button>
        )}
      </div>
    </form>
  );
}
