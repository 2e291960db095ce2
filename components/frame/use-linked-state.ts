import { useEffect, useRef, useState } from 'preact/hooks';
import type { FigureLink } from './linked-state.ts';

const notes = {
  none: '',
  opened: 'Set as in the link you followed. Nothing has been run yet.',
  old: 'The link you followed was made for an earlier form of this figure, so its settings were left aside.',
  damaged: 'The settings in the link you followed are incomplete or damaged, so they were left aside.',
} as const;

/**
 * Opens the state that the page's address holds for a figure, now and whenever the address changes (Back, or a link
 * on the page), and brings the figure into view.
 * @returns a note for the reader; empty when the address says nothing about this figure
 */
export function useLinkedState(figureId: string, link: FigureLink | undefined): string {
  const [note, setNote] = useState('');
  const newest = useRef(link);
  newest.current = link;
  useEffect(() => {
    const follow = (): void => {
      const outcome = newest.current?.open(location.hash, figureId) ?? 'none';
      setNote(notes[outcome]);
      if (outcome !== 'none') document.getElementById(figureId)?.scrollIntoView();
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [figureId]);
  return note;
}
