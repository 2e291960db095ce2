import { useState } from 'preact/hooks';
import { Button } from '../frame/Button.tsx';
import { Slider } from '../frame/Slider.tsx';
import { ofTenWords } from './words.ts';

interface Props {
  /** Null while the reader has not guessed. */
  readonly guess: number | null;
  readonly disabled: boolean;
  /** Once the run has begun a guess stands. */
  readonly locked: boolean;
  readonly onGuess: (guess: number | null) => void;
}

/** The reader's guess before the run: it is compared with what comes, and stays on this page. */
export function Guess({ guess, disabled, locked, onGuess }: Props) {
  const [value, setValue] = useState(5);
  if (guess === null && locked) return null;
  if (guess !== null) {
    return (
      <div class="t-row">
        <p>Your guess: {ofTenWords(guess)} sentences well formed.</p>
        {!locked && (
          <Button kind="quiet" onClick={() => onGuess(null)}>
            Guess again
          </Button>
        )}
      </div>
    );
  }
  return (
    <div class="grow-guess">
      <p>Before you press Grow: when it is done, how many of ten sentences it writes will be well formed?</p>
      <div class="t-row">
        <Slider
          label="Your guess"
          min={0}
          max={10}
          step={1}
          value={value}
          disabled={disabled}
          format={(count) => `${count} of 10`}
          onInput={setValue}
        />
        <Button disabled={disabled} onClick={() => onGuess(value)}>
          That is my guess
        </Button>
      </div>
    </div>
  );
}
