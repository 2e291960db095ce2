import type { ComponentChildren } from 'preact';
import { Button } from '../frame/Button.tsx';
import type { FieldsProps } from './fields.ts';

interface Props extends Pick<FieldsProps, 'labelledBy' | 'disabled' | 'onKeep'> {
  /** What is missing or wrong; empty when nothing is. */
  readonly error: string;
  readonly errorId: string;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** What every kind of guess shares: one group under the question, one button, one place for what is wrong. */
export function GuessFieldset(props: Props) {
  const { labelledBy, disabled, error, errorId, onSubmit, onKeep, children } = props;
  return (
    <form
      class="predict-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div role="group" aria-labelledby={labelledBy}>
        {children}
      </div>
      <p id={errorId} class="t-error" role="alert">
        {error}
      </p>
      <div class="t-row">
        <Button submit disabled={disabled}>
          That is my guess
        </Button>
        {onKeep !== undefined && (
          <Button kind="quiet" onClick={onKeep}>
            Leave it as it was
          </Button>
        )}
      </div>
    </form>
  );
}
