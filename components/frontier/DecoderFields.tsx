import { Choice } from '../frame/Choice.tsx';
import { Slider } from '../frame/Slider.tsx';
import type { Adding } from './adding.ts';
import { WIDTHS, type DecoderDraft, type FilterName } from './draft.ts';

interface Props {
  readonly adding: Adding;
  readonly disabled: boolean;
}

const filterNames: Readonly<Record<FilterName, string>> = {
  none: 'none',
  topK: 'top-k',
  topP: 'top-p',
  minP: 'min-p',
};

/** The controls of a way to write. */
export function DecoderFields({ adding, disabled }: Props) {
  const draft = adding.draft.value;
  const set = (change: Partial<DecoderDraft>): void =>
    void (adding.draft.value = { ...adding.draft.peek(), ...change });
  const slider = { disabled, format: (value: number) => value.toFixed(2) };
  return (
    <div class="frontier-fields">
      <Choice
        legend="Write by"
        options={[
          { value: 'sample', label: 'drawing' },
          { value: 'greedy', label: 'greedy' },
          { value: 'beam', label: 'beam search' },
        ]}
        value={draft.method}
        disabled={disabled}
        onChange={(method) => set({ method })}
      />
      {draft.method === 'beam' && (
        <Choice
          legend="Width"
          options={WIDTHS.map((value) => ({ value, label: value }))}
          value={String(draft.beams) as (typeof WIDTHS)[number]}
          disabled={disabled}
          onChange={(beams) => set({ beams: Number(beams) })}
        />
      )}
      {draft.method === 'sample' && (
        <>
          <Slider
            {...slider}
            label="Temperature"
            min={0.1}
            max={2}
            step={0.1}
            value={draft.temperature}
            format={(value) => value.toFixed(1)}
            onInput={(temperature) => set({ temperature })}
          />
          <Choice
            legend="Filter"
            options={(Object.keys(filterNames) as FilterName[]).map((value) => ({
              value,
              label: filterNames[value],
            }))}
            value={draft.filter}
            disabled={disabled}
            onChange={(filter) => set({ filter })}
          />
          {draft.filter === 'topK' && (
            <Slider
              {...slider}
              label="Top-k"
              min={1}
              max={100}
              step={1}
              value={draft.topK}
              format={String}
              onInput={(topK) => set({ topK })}
            />
          )}
          {draft.filter === 'topP' && (
            <Slider
              {...slider}
              label="Top-p"
              min={0.05}
              max={1}
              step={0.05}
              value={draft.topP}
              onInput={(topP) => set({ topP })}
            />
          )}
          {draft.filter === 'minP' && (
            <Slider
              {...slider}
              label="Min-p"
              min={0}
              max={0.5}
              step={0.01}
              value={draft.minP}
              onInput={(minP) => set({ minP })}
            />
          )}
        </>
      )}
    </div>
  );
}
