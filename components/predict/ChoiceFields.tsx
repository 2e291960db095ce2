import { useId, useState } from 'preact/hooks';
import { confidenceSteps } from '#course/predictions/confidence';
import { Choice } from '../frame/Choice.tsx';
import type { FieldsProps } from './fields.ts';
import { GuessFieldset } from './GuessFieldset.tsx';

/** One of the options, and how sure the reader is of it. Nothing is chosen beforehand: that would be a hint. */
export function ChoiceFields({ form, given, onGuess, ...rest }: FieldsProps) {
  const first = given?.kind === 'choice' ? given : null;
  const [choice, setChoice] = useState(first?.choice ?? '');
  const [sureness, setSureness] = useState(first === null ? '' : String(first.confidence));
  const [asked, setAsked] = useState(false);
  const errorId = useId();
  if (form.kind !== 'choice') return null;
  const missing =
    choice === ''
      ? 'Choose an answer, and how sure you are.'
      : sureness === ''
        ? 'Say how sure you are.'
        : '';
  const submit = (): void => {
    setAsked(true);
    if (missing === '') onGuess({ kind: 'choice', choice, confidence: Number(sureness) });
  };
  return (
    <GuessFieldset {...rest} error={asked ? missing : ''} errorId={errorId} onSubmit={submit}>
      <Choice
        legend="Your answer"
        options={form.options.map((option) => ({ value: option, label: option }))}
        value={choice}
        disabled={rest.disabled}
        onChange={setChoice}
      />
      <Choice
        legend="How sure are you?"
        options={confidenceSteps(form.options.length).map(({ name, confidence }) => ({
          value: String(confidence),
          label: name,
          detail: `${Math.round(100 * confidence)} %`,
        }))}
        value={sureness}
        disabled={rest.disabled}
        onChange={setSureness}
      />
    </GuessFieldset>
  );
}
