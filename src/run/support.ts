import type { Failure } from './failure.ts';

/** `(func (result v128) i32.const 0 i8x16.splat)` as a module: valid only where fixed-width SIMD is. */
const simdModule = Uint8Array.of(
  0,
  97,
  115,
  109,
  1,
  0,
  0,
  0,
  1,
  5,
  1,
  96,
  0,
  1,
  123,
  3,
  2,
  1,
  0,
  10,
  8,
  1,
  6,
  0,
  65,
  0,
  253,
  15,
  11,
);

/** The parts of a browser that the course stands on; `globalThis` in the page, a stand-in in tests. */
export interface Platform {
  readonly Worker?: unknown;
  readonly WebAssembly?: { validate(bytes: BufferSource): boolean };
}

const remedy =
  'Open this page in a current Firefox, Chrome, Edge or Safari. The text can be read without it.';

/** What this browser lacks for running a model, in words; null when nothing is missing. */
export function missingSupport(platform: Platform): Failure | null {
  if (platform.Worker === undefined) {
    return {
      code: 'unsupported',
      message: 'This browser has no web workers, so a model would freeze the page while it runs.',
      remedy,
    };
  }
  if (platform.WebAssembly === undefined) {
    return {
      code: 'unsupported',
      message:
        'WebAssembly is missing or switched off in this browser, and the model’s arithmetic runs on it.',
      remedy: `If a security setting or lockdown mode blocks it, allow it for this page. ${remedy}`,
    };
  }
  if (!platform.WebAssembly.validate(simdModule)) {
    return {
      code: 'unsupported',
      message: 'This browser’s WebAssembly lacks SIMD instructions, which the model’s arithmetic needs.',
      remedy,
    };
  }
  return null;
}
