import { useState } from 'preact/hooks';
import { Button } from '../frame/Button.tsx';
import { copyText } from '../frame/copy-text.ts';

interface Props {
  readonly text: () => string;
  readonly disabled: boolean;
}

/** Copies the sheet as plain text; where the clipboard is closed, shows it to be copied by hand. */
export function CopySheet({ text, disabled }: Props) {
  const [note, setNote] = useState('');
  const [shown, setShown] = useState('');
  const copy = async (): Promise<void> => {
    const whole = text();
    const copied = await copyText(whole);
    setShown(copied ? '' : whole);
    setNote(copied ? 'Copied' : 'This browser does not let a page copy. Here is the text:');
  };
  return (
    <span class="t-copy-link">
      <Button kind="quiet" disabled={disabled} onClick={() => void copy()}>
        Copy as text
      </Button>
      <span class="t-quiet" role="status">
        {note}
      </span>
      {shown !== '' && (
        <textarea class="t-field" readOnly rows={8} aria-label="The sheet as text" value={shown} />
      )}
    </span>
  );
}
