import { useEffect, useState } from 'preact/hooks';
import { listStored, type StoredNow } from '#course/browser-storage';
import { storedData } from '#course/stored-data';
import { deletedFinding } from '../frame/deleted-words.ts';
import { Figure } from '../frame/Figure.tsx';
import { ForgetEverything } from '../frame/ForgetEverything.tsx';
import { KeepingNote } from '../frame/KeepingNote.tsx';
import { stateWords, storedFinding } from './stored-words.ts';
import './privacy.css';

/** What this browser holds for the course now, and a button that deletes it. */
export function StoredData({ id = 'stored' }: { readonly id?: string }) {
  const [stored, setStored] = useState<readonly StoredNow[] | null>(null);
  const [outcome, setOutcome] = useState('');

  useEffect(() => {
    const look = () => void listStored().then(setStored);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);

  const holdsSomething = stored?.some(({ state }) => state === 'stored') ?? false;
  return (
    <Figure
      id={id}
      title="What this browser holds for the course"
      specimen={['this browser, this site']}
      {...(stored !== null && { state: 'live' as const })}
      finding={outcome || (stored === null ? '' : storedFinding(stored))}
    >
      <ul class="privacy-list">
        {storedData.map(({ name, place, what, when }, index) => (
          <li key={name}>
            <span class="privacy-what">{what}</span>
            <span class="privacy-now">{stored?.[index] ? stateWords(stored[index]) : ''}</span>
            <span class="privacy-where">
              {place}, <code>{name}</code>. Written {when}.
            </span>
          </li>
        ))}
      </ul>
      <KeepingNote />
      <ForgetEverything
        label="Delete all of it"
        disabled={!holdsSomething}
        onForgotten={(left) => {
          setOutcome(deletedFinding(left));
          void listStored().then(setStored);
        }}
      />
    </Figure>
  );
}
