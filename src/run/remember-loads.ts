/** Loads each thing once, whoever asks and how often; a load that failed is forgotten, so the next call tries again. */
export function rememberLoads<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const loads = new Map<string, Promise<T>>();
  return (key) => {
    const known = loads.get(key);
    if (known !== undefined) return known;
    const pending = load(key);
    loads.set(key, pending);
    pending.catch(() => loads.delete(key));
    return pending;
  };
}
