/** Puts something else in a property's place, for good. */
export function replace(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: true });
}

/** A function, or a constructor, that says why it does nothing. */
export function refusal(message: string): () => never {
  return function refused(): never {
    throw new TypeError(message);
  };
}
