import { memoryMb, type RealModel } from '#models/hub/real-models';
import type { DownloadProgress } from '#run/hub/download';
import type { HubModelInfo, HubNextTokens } from '#run/hub/protocol';
import { probability, visible, wholeNumber } from '#course/wording';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

export const kindWords = {
  base: 'base model: it continues a text',
  instruct: 'instruct model: trained further to answer messages',
} as const;

/** `203 MB`, with `about` where nobody read it off. */
export const sizeWords = ({ downloadMb, isSizeInferred }: RealModel): string =>
  `${isSizeInferred ? 'about ' : ''}${wholeNumber(downloadMb)} MB`;

export const downloadWords = (model: RealModel): string =>
  `${sizeWords(model)}${model.isSizeInferred ? ', judged by a model of the same shape' : ''}`;

export const memoryWords = (model: RealModel): string =>
  `about ${(memoryMb(model) / 1000).toFixed(1)} GB while it opens, an estimate`;

/** `model_q4.onnx: 12 of 200 MB · in all 15 of 203 MB`. */
export function progressWords(progress: DownloadProgress | null): string {
  if (progress === null) return 'Asking the host…';
  const { path, fileBytes, fileTotal, bytes, total } = progress;
  const of = (done: number, all: number | null): string =>
    all === null ? `${megabytes(done)} MB` : `${megabytes(done)} of ${megabytes(all)} MB`;
  return `${path.split('/').at(-1)!}: ${of(fileBytes, fileTotal)} · in all ${of(bytes, total)}`;
}

export const progressShare = (progress: DownloadProgress | null): number | null =>
  progress === null || progress.total === null || progress.total === 0
    ? null
    : progress.bytes / progress.total;

const backendNames = { wasm: 'CPU (WebAssembly)', webgpu: 'GPU (WebGPU)' } as const;

/** Where it runs, and what was measured. */
export function backendWords({ chosen, measured }: HubModelInfo): string {
  const speed = (one: HubModelInfo['chosen']): string =>
    `${backendNames[one.backend]} ${wholeNumber(Number(one.tokensPerSecond.toPrecision(2)))} tokens/s`;
  const others = measured.filter(({ backend }) => backend !== chosen.backend);
  return [speed(chosen), ...others.map((one) => `against ${speed(one)}`)].join(' ');
}

/** What the distribution says, in a sentence. */
export function nextFinding({ tokens, entropyNats }: HubNextTokens, temperature: number): string {
  const [first] = tokens;
  if (first === undefined) return '';
  const choices = Math.exp(entropyNats);
  return (
    `At temperature ${temperature.toFixed(1)} the likeliest next token is ‘${visible(first.text)}’, with probability ${probability(first.probability)}; ` +
    `the model is as unsure as between ${choices < 10 ? choices.toFixed(1) : wholeNumber(choices)} equally likely tokens.`
  );
}
