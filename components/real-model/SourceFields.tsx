import { useId } from 'preact/hooks';
import { plural } from '#course/wording';
import type { HubPrecision } from '#models/hub/load-hub-model';
import type { RealModelState } from './real-model-state.ts';

interface Props {
  readonly state: RealModelState;
  readonly disabled: boolean;
}

const precisions: readonly { readonly value: HubPrecision; readonly label: string }[] = [
  { value: 'q4', label: '4 bits, model_q4.onnx' },
  { value: 'q8', label: '8 bits, model_quantized.onnx' },
  { value: 'fp16', label: 'half precision, model_fp16.onnx' },
  { value: 'fp32', label: 'single precision, model.onnx' },
];

/** What a source needs to be told. */
export function SourceFields({ state, disabled }: Props) {
  const { source } = state;
  if (source.value === 'hub')
    return (
      <p class="t-quiet">
        Nothing is sent before you press. Then your browser asks huggingface.co and its file hosts below hf.co
        for the files, which tells them your network address and which model it is; your prompts stay on this
        device.
      </p>
    );
  return source.value === 'host' ? (
    <HostFields state={state} disabled={disabled} />
  ) : (
    <FileFields state={state} disabled={disabled} />
  );
}

function HostFields({ state, disabled }: Props) {
  const { address, precision, modelId } = state;
  const id = useId();
  return (
    <div class="real-source">
      <label class="t-label" for={id}>
        Address of the model’s folder
      </label>
      <input
        id={id}
        class="t-field"
        type="url"
        inputMode="url"
        placeholder="https://example.org/models/name/"
        value={address.value}
        disabled={disabled}
        aria-describedby={`${id}-note`}
        onInput={(event) => (address.value = event.currentTarget.value)}
      />
      <p class="t-quiet" id={`${id}-note`}>
        The folder that holds config.json, with the network below onnx/. The host must let this site read its
        files (CORS).
      </p>
      {modelId.value === 'other' && (
        <label class="real-precision">
          <span class="t-label">How its weights are stored</span>
          <select
            class="t-field"
            value={precision.value}
            disabled={disabled}
            onChange={(event) => (precision.value = event.currentTarget.value as HubPrecision)}
          >
            {precisions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function FileFields({ state, disabled }: Props) {
  const { chosenFiles } = state;
  const folderId = useId();
  const filesId = useId();
  const take = (list: FileList | null): void => {
    chosenFiles.value = [...(list ?? [])];
  };
  return (
    <div class="real-source">
      <label class="t-label" for={folderId}>
        Folder of the model
      </label>
      <input
        id={folderId}
        type="file"
        multiple
        disabled={disabled}
        // Not an attribute that this element's types know, though every browser does.
        {...{ webkitdirectory: true }}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <label class="t-label" for={filesId}>
        Or its files: config.json, tokenizer.json, tokenizer_config.json and a .onnx
      </label>
      <input
        id={filesId}
        type="file"
        multiple
        disabled={disabled}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <p class="t-quiet">
        {chosenFiles.value.length === 0
          ? 'For networks that let nothing in: take the files with you on a disk. They are read here and kept nowhere.'
          : `${plural(chosenFiles.value.length, 'file')} chosen.`}
      </p>
    </div>
  );
}
