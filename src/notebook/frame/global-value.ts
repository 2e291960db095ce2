/**
 * Names that a browser's window happens to have. Whoever misses a definition of `name` wants to be told so, and not to get
 * the window's.
 */
const CONFUSING = new Set(
  `blur close closed event external find focus frames history length location name open opener origin parent print
   screen screenX screenY scroll scrollX scrollY status stop top`.split(/\s+/),
);

/**
 * The global a cell means by a name that no cell defines.
 * @throws Error where there is none
 */
export function globalValue(name: string): unknown {
  if (!CONFUSING.has(name) && name in globalThis) return Reflect.get(globalThis, name);
  // In these words, which is how the runtime itself says it.
  throw new Error(`${name} is not defined`);
}
