import { Button } from '../frame/Button.tsx';
import { Slider } from '../frame/Slider.tsx';
import { controlNames, controlSpecs } from './controls.ts';
import type { Writing } from './writing.ts';

interface Props {
  readonly writing: Writing;
  readonly disabled: boolean;
}

/** Every control between model and draw. */
export function ControlSliders({ writing, disabled }: Props) {
  const controls = writing.controls.value;
  const touched = controlNames.some((name) => controls[name] !== controlSpecs[name].off);
  return (
    <fieldset class="next-controls">
      <legend class="t-subtitle">Between the model and the draw</legend>
      {controlNames.map((name) => {
        const { label, min, max, step, off, digits, does } = controlSpecs[name];
        const format = (value: number): string => (value === off ? 'off' : value.toFixed(digits));
        return (
          <div key={name}>
            <Slider
              {...{ label, min, max, step, disabled, format }}
              value={controls[name]}
              describe={(value) => `${format(value)}: ${does}`}
              onInput={(value) => writing.set(name, value)}
            />
            <p class="t-quiet">{does}</p>
          </div>
        );
      })}
      <div>
        <Button kind="quiet" disabled={disabled || !touched} onClick={() => writing.reset()}>
          Switch all off
        </Button>
      </div>
    </fieldset>
  );
}
