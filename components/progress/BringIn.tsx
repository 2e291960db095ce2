import { useId, useRef, useState } from 'preact/hooks';
import { progressStore } from '#course/progress/store';
import {
  compareRecords,
  fileLimitBytes,
  readProgressFile,
  type Comparison,
  type ReadFile,
} from '#course/progress/transfer';
import { Button } from '../frame/Button.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { broughtInWords, holdsWords, wouldDoWords } from './bring-in-words.ts';

interface Props {
  readonly disabled: boolean;
  readonly onNews: (news: string) => void;
}

interface Preview {
  readonly name: string;
  readonly file: Extract<ReadFile, { state: 'read' }>;
  readonly items: Comparison;
  readonly cells: Comparison | null;
}

/** A file of progress: what it holds and what it would change, before anything does. */
export function BringIn({ disabled, onNews }: Props) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refusal, setRefusal] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  useKeptFocus(row, String(preview === null));

  const look = async (field: HTMLInputElement): Promise<void> => {
    const [chosen] = Array.from(field.files ?? []);
    field.value = '';
    setPreview(null);
    setRefusal('');
    onNews('');
    if (chosen === undefined) return;
    const file = await readChosen(chosen);
    if (file.state === 'refused') {
      setRefusal(`${chosen.name} was not brought in. ${file.why} Nothing has changed.`);
      return;
    }
    const { compareNotebooks } = await import('./notebooks.ts');
    setPreview({
      name: chosen.name,
      file,
      items: compareRecords(progressStore().record.peek(), file.progress),
      cells: await compareNotebooks(file.notebooks),
    });
  };

  const bringIn = async ({ file, items, cells }: Preview): Promise<void> => {
    progressStore().merge(file.progress);
    let cellTrouble = '';
    if (cells !== null) {
      const { bringInNotebooks } = await import('./notebooks.ts');
      try {
        await bringInNotebooks(file.notebooks);
      } catch (error) {
        cellTrouble = error instanceof Error ? error.message : String(error);
      }
    }
    setPreview(null);
    onNews(broughtInWords(items, cells, cellTrouble));
  };

  return (
    <div class="progress-bring-in" ref={row}>
      <label class="t-label" for={fieldId}>
        Bring in a file
      </label>
      <input
        id={fieldId}
        type="file"
        accept=".json,application/json"
        disabled={disabled}
        onChange={(event) => void look(event.currentTarget)}
      />
      <div role="status">
        {refusal !== '' && <p class="t-failure">{refusal}</p>}
        {preview !== null && (
          <div class="progress-preview">
            <p>{holdsWords(preview.name, preview.file)}</p>
            <p>{wouldDoWords(preview.items, preview.cells)}</p>
          </div>
        )}
      </div>
      {preview !== null && (
        <div class="t-row">
          <Button kind="primary" onClick={() => void bringIn(preview)}>
            Bring it in
          </Button>
          <Button onClick={() => setPreview(null)}>Leave it</Button>
        </div>
      )}
    </div>
  );
}

async function readChosen(chosen: File): Promise<ReadFile> {
  if (chosen.size > fileLimitBytes)
    return { state: 'refused', why: 'It is larger than five megabytes, and no progress is.' };
  try {
    return readProgressFile(await chosen.text(), Date.now());
  } catch {
    return { state: 'refused', why: 'The browser could not read it.' };
  }
}
