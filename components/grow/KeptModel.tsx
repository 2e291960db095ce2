import { useRef, useState } from 'preact/hooks';
import { nameLimit, type PlantRecord } from '#course/workbench/plant';
import { Button } from '../frame/Button.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { plantWords } from './words.ts';

interface Props {
  readonly record: PlantRecord;
  /** In use in the figure. */
  readonly isCurrent: boolean;
  /** A model is growing: none can be exchanged for another, and the one that grows cannot be deleted. */
  readonly busy: boolean;
  readonly onUse: () => void;
  readonly onRename: (name: string) => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

const focusField = (form: HTMLFormElement | null): void => form?.querySelector('input')?.focus();

/** One kept model in the list. */
export function KeptModel(props: Props) {
  const { record, isCurrent, busy, onUse, onRename, onExport, onDelete } = props;
  const [mode, setMode] = useState<'shown' | 'renaming' | 'deleting'>('shown');
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row, mode);
  return (
    <li ref={row}>
      <p>
        <strong>{record.name}</strong>
        {isCurrent && <span class="grow-in-use"> in use</span>}
        <span class="grow-kept-facts">{plantWords(record)}</span>
      </p>
      {mode === 'shown' && (
        <div class="t-row">
          {!isCurrent && (
            <Button disabled={busy} onClick={onUse}>
              Use {record.name}
            </Button>
          )}
          <Button onClick={() => setMode('renaming')}>Rename</Button>
          <Button onClick={onExport}>Export</Button>
          <Button disabled={busy && isCurrent} onClick={() => setMode('deleting')}>
            Delete
          </Button>
        </div>
      )}
      {mode === 'renaming' && (
        <form
          class="t-row"
          ref={focusField}
          onSubmit={(event) => {
            event.preventDefault();
            const field = event.currentTarget.elements.namedItem('name');
            if (field instanceof HTMLInputElement) onRename(field.value);
            setMode('shown');
          }}
        >
          <label class="t-label grow-name">
            New name{' '}
            <input
              class="t-field"
              name="name"
              maxLength={nameLimit}
              autocomplete="off"
              defaultValue={record.name}
            />
          </label>
          <Button submit kind="primary">
            Save the name
          </Button>
          <Button onClick={() => setMode('shown')}>Cancel</Button>
        </form>
      )}
      {mode === 'deleting' && (
        <div class="t-row">
          <p>Delete {record.name} for good? There is no other copy unless you exported it.</p>
          <Button onClick={() => setMode('shown')}>Keep it</Button>
          <Button kind="primary" onClick={onDelete}>
            Delete {record.name}
          </Button>
        </div>
      )}
    </li>
  );
}
