import { useState } from 'preact/hooks';
import type { Session } from '#course/workbench/session';
import { describeFailure, type Failure } from '#run/failure';
import { FailureNote } from '../frame/FailureNote.tsx';
import { KeptModel } from './KeptModel.tsx';
import { saveFile } from '../frame/save-file.ts';

interface Props {
  readonly session: Session;
  readonly disabled: boolean;
  /** Unfolded from the start. Default: folded away. */
  readonly open?: boolean;
}

/** The reader's models: use one, name it, take it away as files, delete it, bring one in. */
export function KeptModels({ session, disabled, open = false }: Props) {
  const { growth, workbench } = session;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [news, setNews] = useState('');
  const plants = workbench.plants.value;
  const current = growth.plant.value?.id ?? null;
  const busy = growth.busy.value;

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setFailure(null);
    try {
      setNews(await work());
    } catch (error) {
      setNews('');
      setFailure(describeFailure(error));
    }
  };
  const exportOne = (id: string): Promise<void> =>
    attempt(async () => {
      const plant = await workbench.load(id);
      if (plant === null) return 'This model is gone.';
      const { exportPlant } = await import('#course/workbench/transfer/export-plant');
      const { fileName, zip } = exportPlant(plant);
      saveFile(fileName, zip);
      return `Saved as ${fileName}.`;
    });
  const importChosen = (field: HTMLInputElement): Promise<void> =>
    attempt(async () => {
      const files = await Promise.all(
        Array.from(
          field.files ?? [],
          async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const,
        ),
      );
      field.value = '';
      if (files.length === 0) return '';
      const { importPlant } = await import('#course/workbench/transfer/import-plant');
      const plant = importPlant(new Map(files), Date.now());
      await workbench.add(plant);
      await workbench.list();
      return busy ? `${plant.record.name} is kept.` : `${plant.record.name} is kept, and in use now.`;
    });

  return (
    <details
      class="t-data"
      open={open}
      onToggle={(event) => event.currentTarget.open && void workbench.list()}
    >
      <summary>Your kept models{plants !== null && ` (${plants.length})`}</summary>
      <div class="grow-options">
        {plants?.length === 0 && (
          <p>None yet. A model you grow is kept here by itself, in this browser only.</p>
        )}
        {plants !== null && plants.length > 0 && (
          <ul class="grow-kept">
            {plants.map((record) => (
              <KeptModel
                key={record.id}
                record={record}
                isCurrent={record.id === current}
                busy={busy}
                onUse={() => void workbench.open(record.id)}
                onRename={(name) => void workbench.rename(record.id, name)}
                onExport={() => void exportOne(record.id)}
                onDelete={() => void workbench.remove(record.id)}
              />
            ))}
          </ul>
        )}
        <label class="t-label grow-import">
          Import a model: its zip, or its loose files{' '}
          <input
            type="file"
            multiple
            accept=".zip,.json,.safetensors"
            disabled={disabled}
            onChange={(event) => void importChosen(event.currentTarget)}
          />
        </label>
        <p class="t-quiet">
          An exported model is a zip in the layout of Hugging Face (<code>config.json</code>,{' '}
          <code>model.safetensors</code>, <code>tokenizer.json</code>) and can be imported in any browser.
        </p>
        {failure !== null && <FailureNote failure={failure} />}
        <p aria-live="polite" class="t-quiet">
          {news}
        </p>
      </div>
    </details>
  );
}
