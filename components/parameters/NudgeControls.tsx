import { useId } from 'preact/hooks';
import { wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { Slider } from '../frame/Slider.tsx';
import type { Nudging } from './nudging.ts';
import { placeOf, sidesOf, tensorWords, totalOf } from './tensors.ts';
import { weightWords } from './words.ts';

/** Largest value a number can be set to, up or down. */
const greatestValue = 1000;
/** How far the slider goes, in standard deviations of the tensor. */
const greatestDistance = 100;

interface Props {
  readonly nudging: Nudging;
  readonly disabled: boolean;
}

/** Picks one number and sets it. */
export function NudgeControls({ nudging, disabled }: Props) {
  const id = useId();
  const shown = nudging.shown.value;
  const { tensors, original, spread, tokens } = shown;
  const { tensor, row, column, value } = nudging.state.value;
  const shape = tensors.find(({ name }) => name === tensor) ?? tensors[0]!;
  const { rows, columns } = sidesOf(shape);
  // Until a number just picked has been read, what it was trained to is not known.
  const known = shown.tensor === tensor && shown.row === row && shown.column === column;
  const distance = value === null || spread === 0 ? 0 : Math.round((value - original) / spread);
  const pick = (place: { tensor: string; row: number; column: number }): void =>
    void nudging.change({ ...place, value: null });
  const likeliest = tokens.reduce((best, token) => (token.before > best.before ? token : best));
  return (
    <div class="parameters-controls">
      <div>
        <label class="t-label" for={id}>
          Which tensor
        </label>
        <select
          id={id}
          class="t-field"
          value={shape.name}
          disabled={disabled}
          onChange={(event) => pick({ tensor: event.currentTarget.value, row: 0, column: 0 })}
        >
          {tensors.map(({ name }) => (
            <option key={name} value={name}>
              {tensorWords(name)}
            </option>
          ))}
        </select>
      </div>
      <div class="t-row">
        {rows > 1 && (
          <NumberField
            label="Row"
            min={1}
            max={rows}
            step={1}
            value={row + 1}
            disabled={disabled}
            hint={`1 to ${wholeNumber(rows)}`}
            onChange={(next) => pick({ tensor: shape.name, row: next - 1, column })}
          />
        )}
        <NumberField
          label={rows > 1 ? 'Column' : 'Which number'}
          min={1}
          max={columns}
          step={1}
          value={column + 1}
          disabled={disabled}
          hint={`1 to ${wholeNumber(columns)}`}
          onChange={(next) => pick({ tensor: shape.name, row, column: next - 1 })}
        />
        <NumberField
          label="Set it to"
          min={-greatestValue}
          max={greatestValue}
          step={0.0001}
          value={Number((value ?? original).toPrecision(5))}
          disabled={disabled}
          hint={known ? `trained to ${weightWords(original)}` : 'from −1,000 to 1,000'}
          onChange={(next) => void nudging.change({ value: next })}
        />
      </div>
      <Slider
        label="Moved by"
        min={-greatestDistance}
        max={greatestDistance}
        step={1}
        value={Math.max(-greatestDistance, Math.min(greatestDistance, distance))}
        disabled={disabled || !known}
        format={(steps) => `${String(steps).replace('-', '−')} standard deviations`}
        onInput={(steps) => void nudging.change({ value: steps === 0 ? null : original + steps * spread })}
      />
      <div class="t-row">
        <Button disabled={disabled || value === null} onClick={() => void nudging.change({ value: null })}>
          Undo
        </Button>
        <Button
          disabled={disabled}
          onClick={() => pick(placeOf(tensors, Math.floor(Math.random() * totalOf(tensors))))}
        >
          Another number, at random
        </Button>
        <Button
          disabled={disabled}
          onClick={() => pick({ tensor: 'model.embed_tokens.weight', row: likeliest.id, column: 0 })}
        >
          One of the likeliest token’s own
        </Button>
      </div>
    </div>
  );
}
