import { useEffect, useState } from 'preact/hooks';
import { progressStore } from '#course/progress/store';
import { writeProgressFile } from '#course/progress/transfer';
import { deletedFinding } from '../frame/deleted-words.ts';
import { Button } from '../frame/Button.tsx';
import { Figure } from '../frame/Figure.tsx';
import { ForgetEverything } from '../frame/ForgetEverything.tsx';
import { KeepingNote } from '../frame/KeepingNote.tsx';
import { saveFile } from '../frame/save-file.ts';
import { BringIn } from './BringIn.tsx';
import './progress.css';

/** Progress as a file of the reader's: saved, brought in, and forgotten here. */
export function TakeAlong({ id = 'take-along' }: { readonly id?: string }) {
  const [live, setLive] = useState(false);
  const [news, setNews] = useState('');
  const [saving, setSaving] = useState(false);
  useEffect(() => setLive(true), []);

  const save = async (): Promise<void> => {
    setSaving(true);
    // Loaded when there is something to save: the page is read more often.
    const { readNotebooks } = await import('./notebooks.ts');
    const notebooks = await readNotebooks();
    const { fileName, text } = writeProgressFile(progressStore().record.peek(), notebooks, Date.now());
    saveFile(fileName, text, 'application/json');
    setSaving(false);
    setNews(
      notebooks === null
        ? `Saved as ${fileName}, without your versions of the code: the browser does not let the page read them.`
        : `Saved as ${fileName}.`,
    );
  };

  return (
    <Figure
      id={id}
      title="Keep it, or take it with you"
      specimen={['this browser, this site']}
      {...(live && { state: 'live' as const })}
      finding={news}
    >
      <p>
        Everything above, and your versions of the code, in one file: for another browser, or for safety.
        Models have files of their own, where you grow them.
      </p>
      <div class="t-row">
        <Button kind="primary" disabled={!live} busy={saving} onClick={() => void save()}>
          Save to a file
        </Button>
      </div>
      <BringIn disabled={!live} onNews={setNews} />
      {live && <KeepingNote />}
      <ForgetEverything
        label="Forget everything"
        disabled={!live}
        onForgotten={(left) => setNews(deletedFinding(left))}
      />
    </Figure>
  );
}
