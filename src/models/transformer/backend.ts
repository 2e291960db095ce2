import { defaultDevice, init, numpy as np } from '@jax-js/jax';

/** Where tensors live and run. `wasm` is repeatable to the byte; `webgpu` is not. */
export type Backend = 'wasm' | 'webgpu';

/**
 * jax-js uses WebAssembly's relaxed multiply-add wherever it validates, and that instruction rounds once on
 * CPUs with FMA and twice on others, so results would differ from one CPU to the next. The library asks once,
 * at the first kernel it compiles, and remembers: let that question be answered with no.
 */
function refuseRelaxedMultiplyAdd(): void {
  const validate = WebAssembly.validate;
  WebAssembly.validate = () => false;
  try {
    np.array([1, 2, 3, 4]).add(1).dataSync();
  } finally {
    WebAssembly.validate = validate;
  }
}

/**
 * One dot product whose value tells the two roundings apart: (1 + 2⁻¹²)² − (1 + 2⁻¹¹) is 2⁻²⁴ when the
 * product is not rounded before the sum, and 0 when it is.
 */
function multiplyAddIsRoundedTwice(): boolean {
  const rows = 16;
  const x = 1 + 2 ** -12;
  const left = new Float32Array(rows * 16);
  const right = new Float32Array(16 * 16);
  for (let row = 0; row < rows; row++) {
    left[row * 16] = -(1 + 2 ** -11);
    left[row * 16 + 1] = x;
  }
  right.fill(1, 0, 16);
  right.fill(x, 16, 32);
  const product = np.matmul(np.array(left).reshape([rows, 16]), np.array(right).reshape([16, 16]));
  return product.dataSync().every((value) => value === 0);
}

let wasmReady = false;

/**
 * Prepares a backend; call before any tensor is made. Calling it again is free.
 * @throws Error when the backend is missing here, or when another user of jax-js compiled kernels first
 */
export async function initBackend(backend: Backend = 'wasm'): Promise<Backend> {
  if (!wasmReady) {
    if (typeof WebAssembly === 'undefined') {
      throw new Error('This browser has no WebAssembly, which the models need. Use a current browser.');
    }
    defaultDevice('wasm');
    refuseRelaxedMultiplyAdd();
    if (!multiplyAddIsRoundedTwice()) {
      throw new Error(
        'Kernels with fused multiply-add were compiled before the models were set up, so results would ' +
          'not repeat on other CPUs. Call initBackend before anything else uses jax-js.',
      );
    }
    wasmReady = true;
  }
  if (backend === 'webgpu') {
    const available = await init('webgpu');
    if (!available.includes('webgpu')) {
      throw new Error('This browser offers no WebGPU here. Use the WebAssembly backend.');
    }
  }
  defaultDevice(backend);
  return backend;
}
