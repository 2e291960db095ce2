/** Remembers results by their arguments' JSON: compiled functions are shared by all models of one shape. */
export function memoize<Arguments extends readonly unknown[], Result>(
  create: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  const results = new Map<string, Result>();
  return (...values) => {
    const key = JSON.stringify(values);
    let result = results.get(key);
    if (result === undefined) {
      result = create(...values);
      results.set(key, result);
    }
    return result;
  };
}
