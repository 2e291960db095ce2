import type { FrameMessage, LibraryName } from '../protocol.ts';
import { evaluate } from './natives.ts';

interface Waiting {
  resolve(library: unknown): void;
  reject(error: Error): void;
}

/** Libraries that the page hands in as text when a cell first names one: the sandbox can fetch nothing. */
export interface Libraries {
  load(name: LibraryName): Promise<unknown>;
  arrive(name: LibraryName, source: string): void;
  fail(name: LibraryName, message: string): void;
  /** Libraries that could not be had. Loading one of them asks the page again. */
  failed(): readonly LibraryName[];
}

export function createLibraries(send: (message: FrameMessage) => void): Libraries {
  const loading = new Map<LibraryName, Promise<unknown>>();
  const waiting = new Map<LibraryName, Waiting>();
  const failed = new Set<LibraryName>();

  const ask = (name: LibraryName) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      send({ type: 'need', name });
    });

  const fail = (name: LibraryName, message: string) => {
    waiting.get(name)?.reject(new Error(`\`${name}\` could not be loaded. ${message}`));
    waiting.delete(name);
    loading.delete(name);
    failed.add(name);
  };

  return {
    load(name) {
      const promise = loading.get(name) ?? ask(name);
      loading.set(name, promise);
      return promise;
    },
    arrive(name, source) {
      const wanted = waiting.get(name);
      if (!wanted) return;
      try {
        // The script declares one variable of the library's name.
        wanted.resolve(evaluate(`(()=>{${source}\n;return ${name}})()`));
        waiting.delete(name);
        failed.delete(name);
      } catch (error) {
        fail(name, error instanceof Error ? error.message : '');
      }
    },
    fail,
    failed: () => [...failed],
  };
}
