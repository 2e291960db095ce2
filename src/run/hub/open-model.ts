import type { HubModel } from '#models/hub/hub-model';
import { loadHubModel, type HubDevice, type RuntimeFiles } from '#models/hub/load-hub-model';
import { createRng } from '#lab/rng';
import { backendsToMeasure, chooseBackend } from '../choose-backend.ts';
import { RunError } from '../failure.ts';
import type { BackendChoice, BackendSpeed } from '../protocol.ts';
import type { KeptFiles } from './kept-files.ts';
import type { HubLoadOrder, HubModelInfo, HubPhase, HubSource } from './protocol.ts';

export interface OpenedModel {
  readonly model: HubModel;
  readonly info: HubModelInfo;
}

/** What is read and written to see how fast a backend is. */
const TRIAL_TEXT = 'The quick brown fox jumps over the lazy dog.';
const TRIAL_TOKENS = 6;

/**
 * Opens a model from the browser's storage or from chosen files, on the backend that is faster here, by measurement.
 * @throws RunError that says what to do
 */
export async function openModel(
  order: HubLoadOrder,
  tools: {
    readonly kept: KeptFiles | null;
    readonly runtime: RuntimeFiles;
    readonly onPhase: (phase: HubPhase) => void;
  },
): Promise<OpenedModel> {
  const { network, precision } = order;
  const file = fileSource(order.source, tools.kept);
  const open = async (device: HubDevice): Promise<HubModel> => {
    try {
      return await loadHubModel({ file, network, precision, device, runtime: tools.runtime });
    } catch (error) {
      throw explain(error);
    }
  };
  const measured: BackendSpeed[] = [];
  let held: { readonly model: HubModel; readonly device: HubDevice } | null = null;
  for (const device of await candidates(order.backend)) {
    await held?.model.dispose();
    held = null;
    tools.onPhase('opening');
    try {
      const model = await open(device);
      held = { model, device };
      tools.onPhase('measuring');
      measured.push({ backend: device, tokensPerSecond: await measure(model) });
    } catch (error) {
      // What a GPU cannot do, the CPU may.
      if (measured.length === 0) throw error;
    }
  }
  const chosen = chooseBackend(measured);
  if (held?.device !== chosen.backend) {
    await held?.model.dispose();
    tools.onPhase('opening');
    held = { model: await open(chosen.backend), device: chosen.backend };
  }
  const { model } = held;
  const { vocabularySize, contextLength } = model;
  const hasChat = model.chatPrompt('') !== null;
  return { model, info: { vocabularySize, contextLength, hasChat, chosen, measured } };
}

async function candidates(choice: BackendChoice): Promise<HubDevice[]> {
  return choice === 'auto' ? backendsToMeasure() : [choice];
}

/** Tokens a second, written one by one after a short text; the first token, which compiles what is missing, is not counted. */
async function measure(model: HubModel): Promise<number> {
  const prompt = model.tokenize(TRIAL_TEXT);
  let began = 0;
  let count = 0;
  const options = { maxTokens: TRIAL_TOKENS + 1, temperature: 1, rng: createRng(1) };
  for await (const token of model.generate(prompt, options)) {
    count += began === 0 || token.text === '' ? 0 : 1;
    if (began === 0) began = performance.now();
  }
  return (1000 * Math.max(1, count)) / Math.max(1, performance.now() - (began || performance.now()));
}

function fileSource(source: HubSource, kept: KeptFiles | null): (path: string) => Promise<Blob | null> {
  if (source.kind === 'kept') return async (path) => (await kept?.whole(source.base, path)) ?? null;
  const files = new Map(source.files.map(({ path, file }) => [path, file]));
  return (path) => Promise.resolve(files.get(path) ?? null);
}

/** The library's words for what can be foreseen, said for the reader. */
function explain(error: unknown): RunError {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /files\.invalid\/.*\/resolve\/main\/([^"]+)"/.exec(message)?.[1];
  if (missing !== undefined) {
    return new RunError(
      'file-missing',
      `The model’s file ${missing} is missing.`,
      'Choose the model’s whole folder: config.json, tokenizer.json, tokenizer_config.json and the network below onnx/.',
    );
  }
  if (/bad_alloc|out of memory|allocat|RangeError: Array buffer/i.test(message)) {
    return new RunError(
      'unfit',
      'There was not enough memory to open the model.',
      'Close other tabs and programs, or choose a smaller model.',
    );
  }
  return new RunError(
    'unusable-file',
    `The model could not be opened (${message.slice(0, 300)}).`,
    'It may be damaged, or of a kind that cannot be run here. Delete it and load it again, or choose another model.',
  );
}
