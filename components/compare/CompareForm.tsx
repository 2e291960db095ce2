import { useRef } from 'preact/hooks';
import type { ShippedModel } from '#course/shipped';
import { bytes } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { TextField } from '../frame/TextField.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import type { Comparing } from './comparing.ts';

interface Props {
  readonly comparing: Comparing;
  readonly shipped: readonly ShippedModel[];
  readonly ready: boolean;
}

/** The prompt for every model, and what asking them fetches. Enter asks, Shift and Enter begin a new line. */
export function CompareForm({ comparing, shipped, ready }: Props) {
  const busy = comparing.busy.value;
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, String(busy));
  const ask = (): void => {
    if (ready) void comparing.ask();
  };
  const size = shipped.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return (
    <form
      class="compare-prompt"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextField
        label="The prompt"
        rows={1}
        value={comparing.prompt.value}
        onInput={(text) => (comparing.prompt.value = text)}
        onEnter={ask}
      />
      <div class="t-row" ref={row}>
        <Button kind="primary" submit disabled={!ready}>
          Ask each three times
        </Button>
        {busy && <Button onClick={() => comparing.stop()}>Stop</Button>}
        <span class="t-quiet">Fetches what is not here yet: {bytes(size)} in all.</span>
      </div>
    </form>
  );
}
