import type { HubPrecision } from '#models/hub/load-hub-model';
import type { RealModel } from '#models/hub/real-models';
import { RunError } from '../failure.ts';
import type { DownloadOrder, FileOrder } from './download.ts';
import type { ChosenFile } from './protocol.ts';

/** Which of a repository's networks is run. */
export type NetworkChoice = Pick<RealModel, 'network' | 'precision'>;

const endings: Readonly<Record<HubPrecision, string>> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q4: '_q4',
  q4f16: '_q4f16',
};

const pathOf = ({ network, precision }: NetworkChoice): string => `onnx/${network}${endings[precision]}.onnx`;

/** What transformers.js reads of a repository to run one network. Small files first: what is wrong shows early. */
function filesOf(choice: NetworkChoice): FileOrder[] {
  return [
    { path: 'config.json' },
    { path: 'tokenizer_config.json' },
    { path: 'generation_config.json', optional: true },
    { path: 'tokenizer.json' },
    { path: pathOf(choice) },
  ];
}

export const HUB = 'huggingface.co';

/** A listed model from Hugging Face. */
export function hubOrder(model: RealModel): DownloadOrder {
  const { repository, revision } = model;
  return {
    base: `https://${HUB}/${repository}/resolve/${revision}/`,
    files: filesOf(model),
    listing: `https://${HUB}/api/models/${repository}/tree/${revision}?recursive=true`,
    statedBytes: model.downloadMb * 1e6,
  };
}

/**
 * A model from another host.
 * @param address of the folder that holds `config.json`
 * @throws RunError that says what is wrong with the address
 */
export function hostOrder(choice: NetworkChoice, address: string): DownloadOrder {
  const text = address.trim();
  const remedy =
    'Give the whole address of the folder with config.json, such as https://example.org/models/name/.';
  if (!URL.canParse(text)) throw new RunError('unusable-file', 'This is no web address.', remedy);
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol))
    throw new RunError('unusable-file', 'The address has to begin with https:// or http://.', remedy);
  if (url.username !== '' || url.password !== '')
    throw new RunError('unusable-file', 'The address holds a user name or a password.', remedy);
  const folder = url.pathname.replace(/[^/]*\.json$/, '').replace(/\/*$/, '/');
  return { base: `${url.origin}${folder}`, files: filesOf(choice) };
}

/** Networks by how well they serve here: small, yet run by CPU and GPU alike. */
const preference: readonly NetworkChoice[] = (['model', 'decoder_model_merged'] as const).flatMap((network) =>
  (['q4', 'q8', 'fp32', 'q4f16', 'fp16'] as const).map((precision) => ({ network, precision })),
);

export interface ChosenModel extends NetworkChoice {
  readonly files: readonly ChosenFile[];
  readonly bytes: number;
}

/**
 * A model among files of the device: a whole folder, or files picked one by one.
 * @throws RunError that names what is missing
 */
export function chosenModel(chosen: readonly File[]): ChosenModel {
  const files = chosen.map((file): ChosenFile => ({ path: pathBelow(file), file }));
  const paths = new Set(files.map(({ path }) => path));
  const missing = ['config.json', 'tokenizer.json', 'tokenizer_config.json'].filter(
    (path) => !paths.has(path),
  );
  const choice = preference.find((one) => paths.has(pathOf(one)));
  const lacks = [...missing, ...(choice === undefined ? ['a network, onnx/model.onnx or the like'] : [])];
  if (choice === undefined || missing.length > 0) {
    throw new RunError(
      'unusable-file',
      `Among these files there is no ${lacks.join(', no ')}.`,
      'Choose the folder of a model that was made for transformers.js, or all of these files together.',
    );
  }
  const needed = files.filter(({ path }) => path.endsWith('.json') || path.startsWith(pathOf(choice)));
  return { ...choice, files: needed, bytes: needed.reduce((sum, { file }) => sum + file.size, 0) };
}

/** Its path below the chosen folder. Files picked one by one have none: networks belong below `onnx/`. */
function pathBelow({ name, webkitRelativePath }: File): string {
  const below = webkitRelativePath.split('/').slice(1).join('/');
  if (below !== '') return /^[^/]+\.onnx/.test(below) ? `onnx/${below}` : below;
  return name.includes('.onnx') ? `onnx/${name}` : name;
}
