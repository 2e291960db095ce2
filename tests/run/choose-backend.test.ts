import { chooseBackend } from '#run/choose-backend';
import type { BackendSpeed } from '#run/protocol';
import { describe, expect, it } from 'vitest';

const speeds = (wasm: number, webgpu: number): BackendSpeed[] => [
  { backend: 'wasm', tokensPerSecond: wasm },
  { backend: 'webgpu', tokensPerSecond: webgpu },
];

describe('chooseBackend', () => {
  it('takes the GPU where it is clearly faster', () => {
    expect(chooseBackend(speeds(9000, 40_000)).backend).toBe('webgpu');
  });

  it('stays on the CPU, whose bytes repeat, where the GPU is hardly faster', () => {
    expect(chooseBackend(speeds(9000, 9900)).backend).toBe('wasm');
  });

  it('takes what there is', () => {
    expect(chooseBackend(speeds(9000, 1).slice(0, 1)).tokensPerSecond).toBe(9000);
  });
});
