import { useEffect, useRef, useState } from 'preact/hooks';
import { storedData } from '#course/stored-data';
import { Button } from '../frame/Button.tsx';
import { Figure } from '../frame/Figure.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { deleteStored, listStored, type StoredNow } from './browser-storage.ts';
import { deletedFinding, stateWords, storedFinding } from './stored-words.ts';
import './privacy.css';

/** What this browser holds for the course now, and a button that deletes it. */
export function StoredData({ id = 'stored' }: { readonly id?: string }) {
  const [stored, setStored] = useState<readonly StoredNow[] | null>(null);
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState('');
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, String(asking));

  useEffect(() => {
    const look = () => void listStored().then(setStored);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);

  const deleteAll = async () => {
    setAsking(false);
    setOutcome(deletedFinding(await deleteStored()));
    setStored(await listStored());
  };

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
      <div class="t-row" ref={row}>
        {asking ? (
          <>
            <span>Your models go with it, and nobody has a copy.</span>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button kind="primary" onClick={() => void deleteAll()}>
              Delete everything
            </Button>
          </>
        ) : (
          <Button disabled={!holdsSomething} onClick={() => setAsking(true)}>
            Delete all of it
          </Button>
        )}
      </div>
    </Figure>
  );
}
