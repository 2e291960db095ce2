import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { announcement, type Change } from './announcement.ts';
import type { Notebook } from './notebook.ts';

/** Changes within this time are said in one breath. */
const pauseMs = 600;

/** Says to a screen reader what has become of the cells: the page's one voice for all of them. */
export function AnnouncedStates({ notebook }: { readonly notebook: Notebook | null }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (notebook === null) return undefined;
    let changes: Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (): void => {
      const words = announcement(changes);
      changes = [];
      if (words !== '') setSaid(words);
    };
    const ends = notebook.cells.map((cell) => {
      let before = cell.state.peek();
      return effect(() => {
        const state = cell.state.value;
        if (state === before) return;
        before = state;
        // The same words would not be said twice: running in between clears them.
        if (state === 'running') setSaid('');
        changes.push({ number: cell.data.number, state, problem: cell.problem.peek() });
        clearTimeout(timer);
        timer = setTimeout(say, pauseMs);
      });
    });
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [notebook]);
  const trouble = notebook === null ? '' : notebook.session.trouble.value || notebook.trouble.value;
  return (
    <p class="t-visually-hidden" role="status" aria-live="polite">
      {trouble || said}
    </p>
  );
}
