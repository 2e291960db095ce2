import { useId, useState } from 'preact/hooks';
import type { GuessForm } from '#course/predictions/prediction';
import { GuessStrip } from '../frame/GuessStrip.tsx';
import type { FieldsProps } from './fields.ts';
import { GuessFieldset } from './GuessFieldset.tsx';
import { readInterval, readOneNumber } from './read-interval.ts';

/** A number, or the two ends of an interval, written into a sentence. The fields are empty at first: a number is a hint. */
export function NumberFields({ form, given, onGuess, ...rest }: FieldsProps) {
  const [written, setWritten] = useState(() => writtenOf(given));
  const [asked, setAsked] = useState(false);
  const id = useId();
  if (form.kind === 'choice') return null;
  const isInterval = form.kind === 'interval';
  const read = isInterval ? readInterval(written, form) : readOneNumber(written[0], form);
  const error = asked && 'error' in read ? read.error : '';
  const submit = (): void => {
    setAsked(true);
    if ('guess' in read) onGuess(read.guess);
  };
  const field = (index: 0 | 1) => (
    <input
      id={`${id}-${index}`}
      class="t-field predict-number"
      inputMode={modeOf(form)}
      autocomplete="off"
      value={written[index]}
      disabled={rest.disabled}
      aria-invalid={error === '' ? undefined : true}
      aria-describedby={`${id}-error`}
      onInput={({ currentTarget: { value } }) =>
        setWritten(([low, high]) => (index === 0 ? [value, high] : [low, value]))
      }
    />
  );
  return (
    <GuessFieldset {...rest} error={error} errorId={`${id}-error`} onSubmit={submit}>
      <p class="predict-sentence">
        <label for={`${id}-0`}>
          {isInterval ? 'I am 90 % sure that it lies between' : 'I say'}
          {isInterval && <span class="t-visually-hidden"> the lower end</span>}
        </label>
        {field(0)}
        {isInterval && (
          <>
            <label for={`${id}-1`}>
              and<span class="t-visually-hidden"> the upper end</span>
            </label>
            {field(1)}
          </>
        )}
        {form.unit !== '' && <label for={`${id}-${isInterval ? 1 : 0}`}>{form.unit}</label>}
      </p>
      {'guess' in read && <GuessStrip guess={read.guess} form={form} outcome={null} />}
      {'guess' in read && read.guess.kind === 'interval' && coversAll(read.guess, form) && (
        <p class="predict-said">This holds everything there can be. It will be right, and it says nothing.</p>
      )}
    </GuessFieldset>
  );
}

type NumberForm = Exclude<GuessForm, { readonly kind: 'choice' }>;

const coversAll = (
  { low, high }: { readonly low: number; readonly high: number },
  { min, max }: NumberForm,
): boolean => low === min && high === max;

const modeOf = ({ min, step }: NumberForm): 'text' | 'numeric' | 'decimal' =>
  min < 0 ? 'text' : Number.isInteger(step) ? 'numeric' : 'decimal';

function writtenOf(given: FieldsProps['given']): [string, string] {
  if (given?.kind === 'interval') return [String(given.low), String(given.high)];
  return given?.kind === 'number' ? [String(given.value), ''] : ['', ''];
}
