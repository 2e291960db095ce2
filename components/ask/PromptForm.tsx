import { useRef } from 'preact/hooks';
import type { Asking } from '#course/asking';
import { fetchingWords } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { TextField } from '../frame/TextField.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';

interface Props {
  readonly asking: Asking;
  /** False while there is no model to ask. */
  readonly ready: boolean;
}

/** The prompt and its buttons. Enter asks, Shift and Enter begin a new line. */
export function PromptForm({ asking, ready }: Props) {
  const phase = asking.phase.value;
  const busy = phase === 'loading' || phase === 'writing';
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, phase);
  const ask = (): void => {
    if (ready) void asking.ask();
  };
  return (
    <form
      class="ask-prompt"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextField
        label="Your prompt"
        rows={1}
        value={asking.prompt.value}
        onInput={(text) => (asking.prompt.value = text)}
        onEnter={ask}
      />
      <div class="t-row" ref={row}>
        <Button kind="primary" submit disabled={!ready}>
          {phase === 'empty' || phase === 'recorded' ? 'Ask five times' : 'Ask five times again'}
        </Button>
        {busy && <Button onClick={() => asking.stop()}>Stop</Button>}
        {phase === 'loading' && <span class="t-quiet">{fetchingWords(asking.loading.value)}</span>}
      </div>
    </form>
  );
}
