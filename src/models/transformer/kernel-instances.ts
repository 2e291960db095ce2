const instances = new WeakMap<WebAssembly.Module, WebAssembly.Instance>();

/** `WebAssembly.Instance` that makes one instance of a module and gives it out again and again. */
const Reused = new Proxy(WebAssembly.Instance, {
  construct(Original, [module, imports]: [WebAssembly.Module, WebAssembly.Imports]) {
    let instance = instances.get(module);
    if (instance === undefined) {
      instance = new Original(module, imports);
      instances.set(module, instance);
    }
    return instance;
  },
});

/**
 * Runs work whose kernels are instantiated once. jax-js makes an instance of a kernel for every call of it: hundreds a
 * training step, which with their collection as garbage took an eighth of a small model's time. Its kernels hold no state
 * beside the memory they share. The work must not wait for anything, so that nobody else meets the replacement.
 */
export function withKernelInstances<T>(work: () => T): T {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = Reused;
  try {
    return work();
  } finally {
    WebAssembly.Instance = Instance;
  }
}
