/**
 * Lets this worker fetch from its own host alone. A worker that is a file of its own has the security policy of that file's
 * headers, which plain hosts do not set, and a library of a megabyte is more than one can read.
 */
export function stayOnOwnHost(): void {
  const own = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, location.href);
    const isOwn = address.origin === location.origin || address.protocol === 'blob:';
    return isOwn
      ? own(input, init)
      : Promise.reject(new TypeError(`This worker may not fetch from ${address.host}.`));
  };
}
