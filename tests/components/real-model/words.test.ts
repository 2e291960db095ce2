import { describe, expect, it } from 'vitest';
import { realModels } from '#models/hub/real-models';
import {
  backendWords,
  downloadWords,
  memoryWords,
  nextFinding,
  progressShare,
  progressWords,
} from '../../../components/real-model/words.ts';

describe('words about a real model', () => {
  it('say what a download costs, and whether that was read off or judged', () => {
    const [inferred, read] = [true, false].map((is) =>
      realModels.find((model) => model.isSizeInferred === is)!,
    );
    expect(downloadWords(inferred!)).toMatch(/^about \d+ MB, judged by/);
    expect(downloadWords(read!)).toMatch(/^\d+ MB$/);
    expect(memoryWords({ ...read!, downloadMb: 203 })).toBe('about 0.8 GB while it opens, an estimate');
  });

  it('say how far loading has come, for the file and in all', () => {
    const progress = {
      path: 'onnx/model_q4.onnx',
      fileBytes: 12e6,
      fileTotal: 200e6,
      bytes: 15e6,
      total: 203e6,
    };
    expect(progressWords(progress)).toBe('model_q4.onnx: 12 of 200 MB · in all 15 of 203 MB');
    expect(progressShare(progress)).toBeCloseTo(15 / 203);
    const unknown = { ...progress, total: null };
    expect(progressWords(unknown)).toBe('model_q4.onnx: 12 of 200 MB · in all 15 MB');
    expect(progressShare(unknown)).toBeNull();
    expect(progressShare(null)).toBeNull();
  });

  it('say where it runs, against what else was measured', () => {
    const cpu = { backend: 'wasm', tokensPerSecond: 12.34 } as const;
    const gpu = { backend: 'webgpu', tokensPerSecond: 261 } as const;
    const info = { vocabularySize: 1, contextLength: 1, hasChat: false };
    expect(backendWords({ ...info, chosen: gpu, measured: [cpu, gpu] })).toBe(
      'GPU (WebGPU) 260 tokens/s against CPU (WebAssembly) 12 tokens/s',
    );
  });

  it('say what the next token is likely to be', () => {
    const tokens = [{ id: 1, text: ' Paris', probability: 0.5 }];
    const next = { tokens, rest: 0.5, entropyNats: Math.log(4), promptTokens: 5, ranModel: true };
    expect(nextFinding(next, 0.7)).toBe(
      'At temperature 0.7 the likeliest next token is ‘␣Paris’, with probability 0.50; the model is as unsure as between 4.0 equally likely tokens.',
    );
    expect(nextFinding({ ...next, tokens: [] }, 1)).toBe('');
  });
});
