import { optionOf } from '#course/predictions/option-range';
import type { Guess, GuessForm, Outcome } from '#course/predictions/prediction';
import { numberWords } from '#course/predictions/guess-words';
import './guess.css';

interface Props {
  readonly guess: Guess;
  readonly form: GuessForm;
  /** Null while nothing was found. */
  readonly outcome: Outcome | null;
}

/** A guess and what came, drawn: on a number line, or among the options. */
export function GuessStrip({ guess, form, outcome }: Props) {
  if (guess.kind === 'choice')
    return form.kind === 'choice' ? (
      <OptionStrip choice={guess.choice} options={form.options} outcome={outcome} />
    ) : null;
  if (form.kind === 'choice' || typeof outcome === 'string') return null;
  const [low, high] = guess.kind === 'number' ? [guess.value, guess.value] : [guess.low, guess.high];
  return <NumberLine from={form.min} to={form.max} low={low} high={high} mark={outcome} />;
}

interface NumberLineProps {
  readonly from: number;
  readonly to: number;
  /** The guess: a band, or a notch where both ends are one. */
  readonly low: number;
  readonly high: number;
  readonly mark: number | null;
  /** What the band and the mark are, read out; default the reader's guess and the result. */
  readonly names?: { readonly band: string; readonly mark: string };
  readonly format?: (value: number) => string;
}

/** A number line with a band and a mark on it. It reaches as far as they do. */
export function NumberLine(props: NumberLineProps) {
  const { low, high, mark, format = numberWords, names = { band: 'your guess', mark: 'the result' } } = props;
  const from = Math.min(props.from, low, mark ?? low);
  const to = Math.max(props.to, high, mark ?? high);
  const place = (value: number): string => `${((100 * (value - from)) / (to - from || 1)).toFixed(2)}%`;
  const width = `${((100 * (high - low)) / (to - from || 1)).toFixed(2)}%`;
  const band = low === high ? format(low) : `${format(low)} to ${format(high)}`;
  const label =
    `Number line from ${format(from)} to ${format(to)}: ${names.band} ${band}` +
    (mark === null ? '' : `, ${names.mark} ${format(mark)}`);
  return (
    <div class="t-line" role="img" aria-label={label}>
      <span class="t-line-end">{format(from)}</span>
      <span class="t-line-track">
        <span class="t-line-band" style={{ left: place(low), width }} />
        {mark !== null && <span class="t-line-mark" style={{ left: place(mark) }} />}
      </span>
      <span class="t-line-end">{format(to)}</span>
    </div>
  );
}

interface OptionStripProps {
  readonly choice: string;
  readonly options: readonly string[];
  readonly outcome: Outcome | null;
}

function OptionStrip({ choice, options, outcome }: OptionStripProps) {
  const found = outcome === null ? null : optionOf(options, outcome);
  return (
    <ul class="t-options">
      {options.map((option) => (
        <li
          key={option}
          data-guess={option === choice ? '' : undefined}
          data-result={option === found ? '' : undefined}
        >
          {option}
          {option === choice && <span class="t-option-note">you said</span>}
          {option === found && <span class="t-option-note t-option-result">it was</span>}
        </li>
      ))}
    </ul>
  );
}
