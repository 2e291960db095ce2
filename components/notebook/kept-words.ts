import type { EditTrouble } from '#notebook/store/edit-store';
import type { KeptState } from './edit-keeper.ts';

/** Why a text is not kept. */
export const notSavedWords: Record<EditTrouble, string> = {
  full: 'Not saved: the browser has no room left. Your code stays until you close this page; download it to keep it.',
  refused:
    'Not saved: the browser does not let this page store anything. Your code stays until you close this page; download it to keep it.',
};

/** How the reader's texts stand, for the bar. */
export function keptWords(state: KeptState, trouble: EditTrouble | null): string {
  if (state === 'not-saved')
    return trouble === null
      ? 'Not saved: a cell waits for you to choose between two versions.'
      : notSavedWords[trouble];
  return { none: '', saving: 'Saving…', saved: 'Your changes are saved in this browser.' }[state];
}
