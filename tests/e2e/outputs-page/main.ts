import { createNotebookSession } from '#notebook/host/session';
import type { AuthoredCell } from '#notebook/cell';
import type { NotebookSession } from '#notebook/host/session-types';

declare global {
  var session: NotebookSession;
  var startSession: (cells: readonly AuthoredCell[], frameHash: string) => void;
}

/** The least of a page with cells: an output beneath a heading for each, and the session within a test's reach. */
globalThis.startSession = (cells, frameHash) => {
  const scripts = {
    frame: '/frame.js',
    Inputs: '/Inputs.js',
    Plot: '/Plot.js',
    lab: '/lab.js',
    world: '/world.js',
  };
  const models = (method: string, query: unknown): Promise<unknown> =>
    method === 'next'
      ? Promise.resolve([{ text: ' a', probability: 0.75 }])
      : Promise.reject(new Error(`No ${method} of ${JSON.stringify(query)}.`));
  const session = createNotebookSession({ cells, scripts, frameHash, models });
  globalThis.session = session;
  const main = document.querySelector('main')!;
  for (const { key } of cells) {
    const place = main.appendChild(document.createElement('section'));
    place.id = key;
    place.appendChild(document.createElement('h2')).textContent = key;
    session.mount(key, place.appendChild(document.createElement('div')));
    session.status(key).subscribe(({ phase }) => (place.dataset.phase = phase));
  }
};
