import { useState } from 'preact/hooks';
import { percent, plural } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { Slider } from '../frame/Slider.tsx';

interface Props {
  /** How often the people of each rung were told of. */
  readonly told: readonly number[];
  readonly disabled: boolean;
  /** Shares in [0, 1], by rung. */
  readonly onDraw: (guess: readonly number[]) => void;
}

/** The reader's own curve, a number for each rung, before any is shown. */
export function CurveGuess({ told, disabled, onDraw }: Props) {
  const [drawn, setDrawn] = useState<readonly number[]>(() => told.map(() => 50));
  return (
    <fieldset class="ladder-guess" disabled={disabled}>
      <legend>Draw your curve first: answers right in 100, of people told of …</legend>
      <div class="ladder-guess-rungs">
        {told.map((times, rung) => (
          <Slider
            key={times}
            label={times === 0 ? 'never' : plural(Math.round(times), 'time')}
            min={0}
            max={100}
            step={1}
            value={drawn[rung]!}
            disabled={disabled}
            format={(value) => percent(value / 100)}
            onInput={(value) => setDrawn(drawn.with(rung, value))}
          />
        ))}
      </div>
      <Button disabled={disabled} onClick={() => onDraw(drawn.map((value) => value / 100))}>
        That is my curve
      </Button>
    </fieldset>
  );
}
