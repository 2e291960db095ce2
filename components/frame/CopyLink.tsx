import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { copyText } from './copy-text.ts';
import type { FigureLink } from './linked-state.ts';

const noteMs = 4000;

interface Props {
  readonly figureId: string;
  readonly link: FigureLink;
}

/** Copies the page's address with the figure's state in it. Where the clipboard is closed, it shows the address to copy. */
export function CopyLink({ figureId, link }: Props) {
  const [live, setLive] = useState(false);
  const [note, setNote] = useState('');
  const [address, setAddress] = useState('');
  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (note === '') return;
    const timer = setTimeout(() => setNote(''), noteMs);
    return () => clearTimeout(timer);
  }, [note]);

  const copy = async (): Promise<void> => {
    const url = new URL(link.fragment(figureId), location.href).href;
    const copied = await copyText(url);
    setAddress(copied ? '' : url);
    setNote(copied ? 'Link copied' : 'This browser does not let a page copy. Here is the link:');
  };

  return (
    <span class="t-copy-link">
      <Button kind="quiet" disabled={!live} onClick={() => void copy()}>
        Copy link to this state
      </Button>
      <span class="t-quiet" role="status">
        {note}
      </span>
      {address !== '' && (
        <input
          class="t-field"
          readOnly
          aria-label="Link to this state"
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  );
}
