import type { HubPrecision } from './load-hub-model.ts';

/** Where a statement about a model was found. */
interface ModelSource {
  readonly address: string;
  /** Day it was looked up, as the page stood in a stored copy. */
  readonly lookedUp: string;
}

/** An open model that a reader may load: all that has to be said before the button is pressed. */
export interface RealModel {
  readonly id: string;
  readonly name: string;
  /** `base` continues text; `instruct` was trained further to answer. */
  readonly kind: 'base' | 'instruct';
  /** In millions. */
  readonly parameters: number;
  readonly licence: string;
  /** `owner/name` at Hugging Face. */
  readonly repository: string;
  /** Commit that is loaded: what stands under it cannot change. `main` where none was found whose files are known. */
  readonly revision: string;
  readonly network: string;
  readonly precision: HubPrecision;
  /** All files together, in MB of 1,000,000 bytes. */
  readonly downloadMb: number;
  /** The size was not read from the repository's own list but follows from a model of the same shape. */
  readonly isSizeInferred: boolean;
  readonly sources: readonly ModelSource[];
}

const lookedUp = '2026-11-30';

/**
 * A short list: a base and an instruct model of one family, so that what further training changes can be seen, an older one that
 * is quick to load, and a larger one. One file serves CPU and GPU alike, so that their speeds can be compared: 4-bit weights,
 * except for distilgpt2, whose repository has none with its cache.
 */
export const realModels: readonly RealModel[] = [
  {
    id: 'smollm2-135m',
    name: 'SmolLM2-135M',
    kind: 'base',
    parameters: 135,
    licence: 'Apache 2.0',
    repository: 'onnx-community/SmolLM2-135M-ONNX',
    revision: 'main',
    network: 'model',
    precision: 'q4',
    downloadMb: 203,
    isSizeInferred: true,
    sources: [{ address: 'https://huggingface.co/HuggingFaceTB/SmolLM2-135M', lookedUp }],
  },
  {
    id: 'smollm2-135m-instruct',
    name: 'SmolLM2-135M-Instruct',
    kind: 'instruct',
    parameters: 135,
    licence: 'Apache 2.0',
    repository: 'HuggingFaceTB/SmolLM2-135M-Instruct',
    revision: '5a33ba103645800d7b3790c4448546c1b73efc71',
    network: 'model',
    precision: 'q4',
    downloadMb: 203,
    isSizeInferred: false,
    sources: [
      {
        address:
          'https://huggingface.co/HuggingFaceTB/SmolLM2-135M-Instruct/tree/5a33ba103645800d7b3790c4448546c1b73efc71/onnx',
        lookedUp,
      },
    ],
  },
  {
    id: 'distilgpt2',
    name: 'distilgpt2',
    kind: 'base',
    parameters: 82,
    licence: 'Apache 2.0',
    repository: 'Xenova/distilgpt2',
    revision: '16be0a737fd5e0fec0c6b1522c7baf6c3ffbdd8b',
    network: 'decoder_model_merged',
    precision: 'q8',
    downloadMb: 88,
    isSizeInferred: false,
    sources: [
      {
        address:
          'https://huggingface.co/Xenova/distilgpt2/tree/16be0a737fd5e0fec0c6b1522c7baf6c3ffbdd8b/onnx',
        lookedUp,
      },
      {
        address: 'https://huggingface.co/distilgpt2/commit/9851938d078d6b457355cdbe866dd9fa2ed3b210',
        lookedUp,
      },
    ],
  },
  {
    id: 'qwen2.5-0.5b-instruct',
    name: 'Qwen2.5-0.5B-Instruct',
    kind: 'instruct',
    parameters: 494,
    licence: 'Apache 2.0',
    repository: 'onnx-community/Qwen2.5-0.5B-Instruct',
    revision: 'main',
    network: 'model',
    precision: 'q4',
    downloadMb: 794,
    isSizeInferred: false,
    sources: [
      {
        address: 'https://huggingface.co/onnx-community/Qwen2.5-0.5B-Instruct/tree/main/onnx',
        lookedUp,
      },
      { address: 'https://huggingface.co/Qwen/Qwen2.5-0.5B-Instruct', lookedUp },
    ],
  },
];

/**
 * Memory needed at most while a model opens, in MB: its file as it was read, ONNX Runtime's copy, and some 300 MB for runtime
 * and cache. An estimate, to be said as one.
 */
export const memoryMb = ({ downloadMb }: Pick<RealModel, 'downloadMb'>): number =>
  Math.ceil((2 * downloadMb + 300) / 100) * 100;
