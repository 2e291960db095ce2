import { benchmarkGeneration, benchmarkTraining, initBackend, trainingFingerprint } from '#models';
import { examineGrowth } from './examine-growth.ts';
import { compareOnnx } from './compare-onnx.ts';
import type { LabReply, LabRequest, LabTaskFunctions } from './lab-tasks.ts';

/** The worker that `openLab` runs in Chromium: measurements over the same modules the site's worker uses. */
const tasks: LabTaskFunctions = {
  fingerprint: trainingFingerprint,
  training: (size, vocabularySize) => benchmarkTraining(size, { vocabularySize }),
  generation: (size, vocabularySize) => benchmarkGeneration(size, { vocabularySize }),
  'onnx-against-jax': (files) => compareOnnx(files, new URL('/models/', globalThis.location.origin)),
  examine: (options) =>
    examineGrowth({ ...options, models: new URL('/models/', globalThis.location.origin) }),
};

async function perform({ task, input }: LabRequest): Promise<unknown> {
  // Which task goes with which input is the sender's business, checked where it is typed.
  const run = tasks[task] as (...values: readonly unknown[]) => Promise<unknown>;
  await initBackend('wasm');
  return run(...input);
}

addEventListener('message', (event: MessageEvent<LabRequest>) => {
  perform(event.data).then(
    (result) => postMessage({ result } satisfies LabReply),
    (error: unknown) => postMessage({ error: String(error) } satisfies LabReply),
  );
});
