import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { CheckBox } from '../CheckBox.tsx';
import { Choice } from '../Choice.tsx';
import { Figure } from '../Figure.tsx';
import { field, linkedState } from '../linked-state.ts';
import { NumberField } from '../NumberField.tsx';
import { Slider } from '../Slider.tsx';
import { TextField } from '../TextField.tsx';

const sizes = [
  { value: 'sprout', label: 'Sprout', detail: 'the smallest' },
  { value: 'fern', label: 'Fern', detail: 'in between' },
] as const;

const linked = {
  version: 1,
  fields: {
    size: field.oneOf(['sprout', 'fern']),
    warmth: field.number(0, 2),
    seed: field.integer(0, 999_999),
    text: field.text(200),
    loud: field.flag(),
  },
} as const;

const first = { size: 'fern' as 'sprout' | 'fern', warmth: 1, seed: 11, text: 'Mara', loud: false };

/** Every control, with the state they set in words. */
export function ControlsSpecimen({
  id,
  disabled = false,
}: {
  readonly id: string;
  readonly disabled?: boolean;
}) {
  const [state, setState] = useState(first);
  const [pressed, setPressed] = useState(0);
  const set = (change: Partial<typeof first>): void => setState({ ...state, ...change });
  const { size, warmth, seed, text, loud } = state;
  return (
    <Figure
      id={id}
      title={disabled ? 'Controls, switched off' : 'Controls'}
      specimen={['every control of the frame']}
      finding={`A ${size} with seed ${seed} at ${warmth.toFixed(1)}${loud ? ', aloud' : ''}, asked ${pressed} times.`}
      table={{
        caption: 'The settings',
        columns: ['Setting', 'Value'],
        rows: Object.entries(state).map(([name, value]) => [name, String(value)]),
      }}
      link={linkedState(linked, state, setState)}
    >
      <Choice
        legend="Choice"
        options={sizes}
        value={size}
        disabled={disabled}
        onChange={(value) => set({ size: value })}
      />
      <div class="t-row">
        <Slider
          label="Slider"
          min={0}
          max={2}
          step={0.1}
          value={warmth}
          disabled={disabled}
          format={(value) => value.toFixed(1)}
          onInput={(value) => set({ warmth: value })}
        />
        <CheckBox
          label="Check box"
          checked={loud}
          disabled={disabled}
          onChange={(value) => set({ loud: value })}
        />
      </div>
      <NumberField
        label="Number field"
        min={0}
        max={999_999}
        step={1}
        value={seed}
        disabled={disabled}
        hint="A whole number"
        onChange={(value) => set({ seed: value })}
      />
      <TextField
        label="Text field"
        value={text}
        maxLength={200}
        disabled={disabled}
        counter={`${text.length} of 200 letters`}
        hint="Enter asks"
        onInput={(value) => set({ text: value })}
        onEnter={() => setPressed(pressed + 1)}
      />
      <div class="t-row">
        <Button kind="primary" disabled={disabled} onClick={() => setPressed(pressed + 1)}>
          Primary
        </Button>
        <Button disabled={disabled} onClick={() => set(first)}>
          Plain
        </Button>
        <Button busy>Busy…</Button>
        <Button kind="quiet" disabled={disabled} onClick={() => set({ text: '' })}>
          Quiet
        </Button>
      </div>
    </Figure>
  );
}
