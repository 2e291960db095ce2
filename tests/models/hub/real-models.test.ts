import { expect, test } from 'vitest';
import { memoryMb, realModels } from '#models/hub/real-models';

test('every listed model says all that has to be known before it is loaded', () => {
  expect(new Set(realModels.map(({ id }) => id)).size).toBe(realModels.length);
  for (const model of realModels) {
    expect(model.licence).not.toBe('');
    expect(model.repository).toMatch(/^[\w.-]+\/[\w.-]+$/);
    expect(model.revision).toMatch(/^(main|[0-9a-f]{40})$/);
    expect(model.sources.length).toBeGreaterThan(0);
    for (const { address, lookedUp } of model.sources) {
      expect(new URL(address).origin).toBe('https://huggingface.co');
      expect(lookedUp).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(memoryMb(model)).toBeGreaterThan(2 * model.downloadMb);
  }
});

test('a base and an instruct model of one family are there to be compared', () => {
  const family = realModels.filter(({ name }) => name.startsWith('SmolLM2-135M'));
  expect(family.map(({ kind }) => kind).sort()).toEqual(['base', 'instruct']);
});
