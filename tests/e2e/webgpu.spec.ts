import { expect, type Page } from '@playwright/test';
import type { Checkpoint } from '../../src/models/checkpoint.ts';
import type { Backend } from '../../src/models/transformer/backend.ts';
import type { WorkerReply } from '../../src/run/protocol.ts';
import { chromiumPath, chromiumSwitches } from '../../scripts/checks/chromium.ts';
import { test } from './fixtures.ts';
import { growAndStop, openGrowPage, watchWorkers } from './grow-page.ts';

// SwiftShader, a GPU imitated on the CPU, takes long to compile shaders but computes what a GPU would.
test.describe.configure({ timeout: 240_000 });

const steps = 6;

/** Losses of the steps that follow the first checkpoint the page received, from a worker of its own. */
function lossesAfter(page: Page, backend: Backend): Promise<number[]> {
  return page.evaluate(
    ([backend, steps]) =>
      new Promise<number[]>((resolve, reject) => {
        const checkpoints = traffic.replies.flatMap((reply): Checkpoint[] =>
          reply.type === 'training' && reply.event.type === 'checkpoint' ? [reply.event.checkpoint] : [],
        );
        const train = traffic.requests.find((request) => request.type === 'train')!;
        const worker = new Worker(traffic.addresses[0]!, { type: 'module' });
        const losses: number[] = [];
        worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
          if (data.type === 'failed') reject(new Error(data.failure.message));
          if (data.type !== 'training' || data.event.type !== 'progress') return;
          losses.push(...data.event.progress.losses);
          if (losses.length < steps) return;
          worker.terminate();
          resolve(losses.slice(0, steps));
        });
        const spec = { ...train.job.spec, backend };
        worker.postMessage({ id: 1, type: 'train', job: { spec, from: checkpoints[0]! } });
      }),
    [backend, steps] as const,
  );
}

test('WebGPU trains to the same losses as the CPU', async ({ playwright, siteUrl }) => {
  const executablePath = chromiumPath();
  const browser = await playwright.chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      ...chromiumSwitches.filter((name) => name !== '--disable-gpu'),
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
    ],
  });
  try {
    const page = await browser.newPage();
    await watchWorkers(page);
    const open = await openGrowPage(page, siteUrl);
    await growAndStop(open, 1);
    const cpu = await lossesAfter(page, 'wasm');
    const gpu = await lossesAfter(page, 'webgpu');
    expect(cpu).toHaveLength(steps);
    for (const [index, loss] of cpu.entries()) {
      expect(
        Math.abs(gpu[index]! - loss),
        `step ${index + 1} of ${cpu.join()} and ${gpu.join()}`,
      ).toBeLessThan(1e-3);
    }
    expect(cpu.at(-1)!).toBeLessThan(cpu[0]!);
  } finally {
    await browser.close();
  }
});
