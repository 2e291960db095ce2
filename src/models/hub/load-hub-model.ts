import type * as Library from '@huggingface/transformers';
import type { PreTrainedTokenizer } from '@huggingface/transformers';
import { createHubModel, type HubModel, type HubTokenizer } from './hub-model.ts';
import { transformersSession } from './transformers-session.ts';

/** Where a network runs. */
export type HubDevice = 'wasm' | 'webgpu';

/** How a network's numbers are stored: the ending of its file's name says it. */
export type HubPrecision = 'fp32' | 'fp16' | 'q8' | 'q4' | 'q4f16';

/** Addresses of ONNX Runtime's own files. */
export interface RuntimeFiles {
  readonly mjs: string;
  readonly wasm: string;
}

export interface HubModelOptions {
  /** Gives a file of the model by its path, `onnx/model_q4.onnx` for one; null when there is none. */
  readonly file: (path: string) => Promise<Blob | null>;
  /** The network's file below `onnx/`, without ending: `model`, or `decoder_model_merged` in older repositories. */
  readonly network: string;
  readonly precision: HubPrecision;
  readonly device: HubDevice;
  readonly runtime: RuntimeFiles;
}

/** Of a longer context nothing would be seen: a CPU reads some ten tokens a second, and the cache grows with each. */
const LONGEST_CONTEXT = 2048;

/** A host that cannot exist (RFC 6761): the library asks it for files, and is given them here. */
const NOWHERE = 'https://files.invalid/';

const sources = new Map<string, HubModelOptions['file']>();
let lastName = 0;

/**
 * Loads a model through transformers.js. Its files come from `options.file` alone and the runtime's from `options.runtime`:
 * nothing is fetched from anywhere else, and nothing is kept.
 * @throws Error when a file is missing, or the network cannot be run
 */
export async function loadHubModel(options: HubModelOptions): Promise<HubModel> {
  const library = await openLibrary(options.runtime);
  // The library remembers what it asked for by the model's name.
  const name = `terrarium/model-${++lastName}`;
  sources.set(name, options.file);
  try {
    const tokenizer = await library.AutoTokenizer.from_pretrained(name);
    const model = await library.AutoModelForCausalLM.from_pretrained(name, {
      device: options.device,
      dtype: options.precision,
      model_file_name: options.network,
    });
    const config = model.config as unknown as ModelConfig;
    return createHubModel({
      session: transformersSession(library, model),
      tokenizer: wrapTokenizer(tokenizer, config, model.generation_config as ModelConfig | null),
      vocabularySize: config.vocab_size,
      contextLength: Math.min(
        LONGEST_CONTEXT,
        config.max_position_embeddings ?? config.n_positions ?? Infinity,
      ),
      onDispose: async () => {
        await model.dispose();
      },
    });
  } finally {
    sources.delete(name);
  }
}

async function openLibrary(runtime: RuntimeFiles): Promise<typeof Library> {
  const library = await import('@huggingface/transformers');
  const { env } = library;
  env.remoteHost = NOWHERE;
  env.allowLocalModels = false;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.fetch = answer;
  const { wasm } = env.backends.onnx;
  if (wasm === undefined) throw new Error('This browser offers no WebAssembly to ONNX Runtime.');
  wasm.wasmPaths = { ...runtime };
  wasm.numThreads = 1;
  return library;
}

/** Answers the library's requests from the files at hand. */
async function answer(address: string | URL | Request): Promise<Response> {
  const [, owner, model, , , ...path] = new URL(
    address instanceof Request ? address.url : address,
  ).pathname.split('/');
  const file = await sources.get(`${owner}/${model}`)?.(decodeURIComponent(path.join('/')));
  return file ? new Response(file) : new Response(null, { status: 404 });
}

/** The parts of `config.json` and `generation_config.json` that are read here. */
interface ModelConfig {
  readonly vocab_size: number;
  readonly max_position_embeddings?: number;
  readonly n_positions?: number;
  readonly bos_token_id?: number | null;
  readonly eos_token_id?: number | readonly number[] | null;
}

/** What parts documents in GPT-2's training, and in that of many models after it. */
const END_OF_TEXT = '<|endoftext|>';

function wrapTokenizer(
  tokenizer: PreTrainedTokenizer,
  config: ModelConfig,
  generation: Pick<ModelConfig, 'eos_token_id'> | null,
): HubTokenizer {
  const idOf = (token: string | null | undefined): number | null =>
    typeof token === 'string' ? (tokenizer.convert_tokens_to_ids([token])[0] ?? null) : null;
  const specialIds = new Set<number>(tokenizer.all_special_ids);
  const endOfText = tokenizer.get_vocab().get(END_OF_TEXT) ?? null;
  const startId = endOfText ?? config.bos_token_id ?? idOf(tokenizer.eos_token);
  const ends = [generation?.eos_token_id, config.eos_token_id, idOf(tokenizer.eos_token), startId];
  return {
    encode: (text) => (text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false })),
    decode: (ids) =>
      ids.length === 0
        ? ''
        : tokenizer.decode([...ids], { skip_special_tokens: false, clean_up_tokenization_spaces: false }),
    startId,
    endIds: [...new Set(ends.flat().filter((id): id is number => typeof id === 'number'))],
    isSpecial: (id) => specialIds.has(id),
    chatPrompt: tokenizer.chat_template
      ? (message) =>
          tokenizer.apply_chat_template<false>([{ role: 'user', content: message }], {
            tokenize: false,
            add_generation_prompt: true,
          })
      : null,
  };
}
