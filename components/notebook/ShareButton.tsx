import { useState } from 'preact/hooks';
import { wholeNumber } from '#course/wording';
import { copyText } from '../frame/copy-text.ts';
import { NotebookButton } from './NotebookButton.tsx';
import type { Notebook } from './notebook.ts';
import { sharedAddress } from './shared-address.ts';

type Outcome = { readonly note: string; readonly address: string };
const nothing: Outcome = { note: '', address: '' };

/** Copies a link to the notebook as it stands. Where the clipboard is closed, it shows the address to copy. */
export function ShareButton({ notebook }: { readonly notebook: Notebook | null }) {
  const [outcome, setOutcome] = useState(nothing);
  const share = async (): Promise<void> => {
    if (notebook === null) return;
    setOutcome(nothing);
    setOutcome(
      await copyLink(notebook).catch(() => ({ ...nothing, note: 'The link could not be made. Try again.' })),
    );
  };
  return (
    <>
      <NotebookButton
        kind="quiet"
        wakes
        disabled={notebook === null}
        of="to this notebook"
        onClick={() => void share()}
      >
        Copy link
      </NotebookButton>
      <span class="t-quiet" role="status">
        {outcome.note}
      </span>
      {outcome.address !== '' && (
        <input
          class="t-field"
          readOnly
          aria-label="Link to this notebook"
          value={outcome.address}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}

async function copyLink(notebook: Notebook): Promise<Outcome> {
  const { address, excess } = await sharedAddress(notebook, location.href);
  if (excess > 0)
    return {
      note: `Your changes are ${wholeNumber(excess)} characters too long for a link. Download the notebook and send the file instead.`,
      address: '',
    };
  if (await copyText(address))
    return { note: 'Link copied. Who opens it sees your changes; nothing runs by itself.', address: '' };
  return { note: 'This browser does not let a page copy. Here is the link:', address };
}
