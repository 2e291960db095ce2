import { missingSupport } from '#run/support';
import { describe, expect, it } from 'vitest';

const full = { Worker: () => undefined, WebAssembly };

describe('missingSupport', () => {
  it('finds nothing missing where workers, WebAssembly and SIMD are', () => {
    expect(missingSupport(full)).toBeNull();
  });

  it.each([
    ['web workers', { WebAssembly }],
    ['WebAssembly is missing', { Worker: full.Worker }],
    ['SIMD', { Worker: full.Worker, WebAssembly: { validate: () => false } }],
  ])('names %s', (words, platform) => {
    const failure = missingSupport(platform);
    expect(failure?.message).toContain(words);
    expect(failure?.remedy).not.toBe('');
  });
});
