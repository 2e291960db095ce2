import { describe, expect, it } from 'vitest';
import { withKernelInstances } from '#models/transformer/kernel-instances';

// A module with nothing in it.
const module = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));

describe('kernel instances', () => {
  it('are made once, and only while the work runs', () => {
    const { Instance } = WebAssembly;
    const [first, second] = [1, 2].map(() => withKernelInstances(() => new WebAssembly.Instance(module, {})));
    expect(first).toBeInstanceOf(Instance);
    expect(second).toBe(first);
    expect(WebAssembly.Instance).toBe(Instance);
    expect(new WebAssembly.Instance(module, {})).not.toBe(first);
  });

  it('leave things as they were when the work fails', () => {
    const { Instance } = WebAssembly;
    const fail = (): never => {
      throw new Error('no');
    };
    expect(() => withKernelInstances(fail)).toThrow('no');
    expect(WebAssembly.Instance).toBe(Instance);
  });
});
