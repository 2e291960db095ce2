import { useRef, useState } from 'preact/hooks';
import { forgetEverything } from '#course/forgetting';
import type { StoredDatum } from '#course/stored-data';
import { Button } from './Button.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  readonly label: string;
  readonly disabled: boolean;
  /** Told what could not be deleted. */
  readonly onForgotten: (left: readonly StoredDatum[]) => void;
}

/** Deletes all that the course stored in this browser, with the second press. */
export function ForgetEverything({ label, disabled, onForgotten }: Props) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, String(asking));

  const forget = async (): Promise<void> => {
    setBusy(true);
    const left = await forgetEverything();
    setBusy(false);
    setAsking(false);
    onForgotten(left);
  };

  return (
    <div class="t-row" ref={row}>
      {asking ? (
        <>
          <span>Your progress, your code and your models go with it, and nobody has a copy.</span>
          <Button onClick={() => setAsking(false)}>Keep it</Button>
          <Button kind="primary" busy={busy} onClick={() => void forget()}>
            Delete everything
          </Button>
        </>
      ) : (
        <Button disabled={disabled} onClick={() => setAsking(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
