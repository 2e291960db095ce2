import { useRef } from 'preact/hooks';
import { bytes } from '#course/wording';
import { realModels } from '#models/hub/real-models';
import { Button } from '../frame/Button.tsx';
import { Choice, type ChoiceOption } from '../frame/Choice.tsx';
import { Progress } from '../frame/Progress.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { SourceFields } from './SourceFields.tsx';
import type { ModelId, RealModelState, SourceKind } from './real-model-state.ts';
import { downloadWords, kindWords, memoryWords, progressShare, progressWords, sizeWords } from './words.ts';

interface Props {
  readonly state: RealModelState;
  readonly live: boolean;
}

const models: readonly ChoiceOption<ModelId>[] = [
  ...realModels.map((model) => ({
    value: model.id,
    label: model.name,
    detail: `${model.kind}, ${sizeWords(model)}`,
  })),
  { value: 'other', label: 'Another model', detail: 'from a host or a folder of yours' },
];

const sources: readonly ChoiceOption<SourceKind>[] = [
  { value: 'hub', label: 'Hugging Face', detail: 'huggingface.co' },
  { value: 'host', label: 'Another host', detail: 'a mirror, or one of your network' },
  { value: 'files', label: 'This device', detail: 'a folder or files; nothing is sent' },
];

/** Which model, from where, what it costs, and the button. */
export function LoadPanel({ state, live }: Props) {
  const { modelId, source, listed, phase } = state;
  const isBusy = phase.value === 'loading' || phase.value === 'opening';
  const isOther = modelId.value === 'other';
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, phase.value);
  return (
    <div class="real-load">
      <Choice
        legend="Model"
        options={models}
        value={modelId.value}
        disabled={!live || isBusy}
        onChange={(value) => {
          modelId.value = value;
          if (value === 'other' && source.value === 'hub') source.value = 'files';
        }}
      />
      {listed.value !== undefined && <Facts state={state} />}
      <Choice
        legend="Where its files come from"
        options={isOther ? sources.filter(({ value }) => value !== 'hub') : sources}
        value={source.value}
        disabled={!live || isBusy}
        onChange={(value) => (source.value = value)}
      />
      <SourceFields state={state} disabled={!live || isBusy} />
      <div class="t-row" ref={row}>
        {isBusy ? (
          <Button onClick={() => state.cancel()}>Cancel</Button>
        ) : (
          <Button
            kind={phase.value === 'ready' ? 'plain' : 'primary'}
            disabled={!live}
            onClick={() => void state.load()}
          >
            {buttonWords(state)}
          </Button>
        )}
        {phase.value === 'ready' && <Button onClick={() => state.unload()}>Let go of the model</Button>}
      </div>
      {phase.value === 'loading' && source.value !== 'files' && (
        <Progress
          label="Loading the model"
          share={progressShare(state.progress.value)}
          words={progressWords(state.progress.value)}
        />
      )}
      {phase.value === 'opening' && (
        <Progress
          label="Opening the model"
          share={null}
          words={
            state.opening.value === 'opening'
              ? 'Opening the model; the first time the runtime’s 27 MB (7 MB compressed) come from the course itself'
              : 'Measuring how fast it runs here'
          }
        />
      )}
      <Kept state={state} disabled={!live || isBusy} />
    </div>
  );
}

function buttonWords({ source, listed, address }: RealModelState): string {
  const model = listed.value;
  if (source.value === 'files') return 'Open the chosen files';
  if (source.value === 'hub' && model !== undefined) return `Load ${sizeWords(model)} from huggingface.co`;
  const text = address.value.trim();
  const host = URL.canParse(text) ? new URL(text).host : '';
  const size = model === undefined ? 'it' : `about ${model.downloadMb} MB`;
  return `Load ${size} from ${host === '' ? 'this host' : host}`;
}

/** All that is known of a listed model before anything is loaded. */
function Facts({ state }: { readonly state: RealModelState }) {
  const model = state.listed.value!;
  return (
    <dl class="real-facts">
      <dt>What it is</dt>
      <dd>
        {kindWords[model.kind]}; {model.parameters} million parameters
      </dd>
      <dt>Licence</dt>
      <dd>{model.licence}</dd>
      <dt>Download</dt>
      <dd>{downloadWords(model)}; kept in this browser until you delete it</dd>
      <dt>Memory</dt>
      <dd>{memoryWords(model)}</dd>
      <dt>Looked up</dt>
      <dd>
        {model.sources.map(({ address, lookedUp }, index) => (
          <span key={address}>
            {index > 0 && '; '}
            <a href={address}>{new URL(address).pathname.split('/').slice(1, 3).join('/')}</a>, {lookedUp}
          </span>
        ))}
      </dd>
    </dl>
  );
}

/** What stands in the browser's storage, and its deletion. */
function Kept({ state, disabled }: { readonly state: RealModelState; readonly disabled: boolean }) {
  const kept = state.kept.value;
  if (kept.length === 0) return null;
  return (
    <div class="real-kept">
      <p class="t-label">Kept in this browser</p>
      <ul>
        {kept.map(({ base, bytes: size }) => (
          <li key={base}>
            <span>
              {base.replace(/^https?:\/\//, '').replace(/\/resolve\/.*$/, '')}, {bytes(size)}
            </span>
            <Button kind="quiet" disabled={disabled} onClick={() => void state.deleteKept(base)}>
              Delete it
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
