import { replace } from './replace.ts';

type Callback = (...values: unknown[]) => unknown;
type Start = (callback: Callback, ...rest: unknown[]) => number;

/** Timers of the browser that take functions only, and can be ended all at once. */
export function hardenTimers(): () => void {
  const ends = new Map<string, () => void>();
  const each = ends.forEach.bind(ends);
  const remember = ends.set.bind(ends);
  const forget = ends.delete.bind(ends);

  const keep = (startName: string, endName: string, isRepeated: boolean) => {
    const start = Reflect.get(globalThis, startName) as Start | undefined;
    const end = Reflect.get(globalThis, endName) as ((id: number) => void) | undefined;
    if (!start || !end) return;
    const begin = start.bind(globalThis);
    const finish = end.bind(globalThis);
    replace(globalThis, startName, (callback: unknown, ...rest: unknown[]) => {
      if (typeof callback !== 'function') throw new TypeError(`\`${startName}\` takes a function.`);
      const once: Callback = (...values) => {
        forget(`${endName} ${id}`);
        return (callback as Callback)(...values);
      };
      const id = begin(isRepeated ? (callback as Callback) : once, ...rest);
      remember(`${endName} ${id}`, () => finish(id));
      return id;
    });
    replace(globalThis, endName, (id: number) => {
      forget(`${endName} ${id}`);
      finish(id);
    });
  };

  keep('setTimeout', 'clearTimeout', false);
  keep('setInterval', 'clearInterval', true);
  keep('requestAnimationFrame', 'cancelAnimationFrame', false);
  keep('requestIdleCallback', 'cancelIdleCallback', false);

  return () => {
    each((end) => end());
    ends.clear();
  };
}
