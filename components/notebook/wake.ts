/**
 * All that a page with cells loads of the notebook before its reader acts. It enables the buttons; the first click or focus in a
 * cell fetches the rest, and what was pressed meanwhile is pressed again then.
 */

const hosts = [...document.querySelectorAll<HTMLElement>('[data-notebook]')];
let loading: Promise<unknown> | undefined;
let isAwake = false;

function wake(): Promise<unknown> {
  loading ??= import('./open-notebook.tsx')
    .then(({ openNotebook }) => openNotebook(hosts))
    .then(() => {
      isAwake = true;
      say('');
    })
    .catch((error: unknown) => {
      loading = undefined;
      say('The notebook could not be fetched. Check the connection, then press again.');
      throw error;
    });
  return loading;
}

function say(words: string): void {
  for (const note of document.querySelectorAll('[data-notebook-note]')) note.textContent = words;
}

function press({ target }: Event): void {
  if (isAwake || !(target instanceof Element)) return;
  const pressed = target.closest<HTMLElement>('[data-wakes], [data-notebook-code]');
  wake().then(
    () => pressed?.click(),
    () => undefined,
  );
}

/** Whether this browser may hold versions of cells: asked without opening or making anything. */
async function mayHoldEdits(): Promise<boolean> {
  const { databases } = indexedDB as Partial<IDBFactory>;
  if (databases === undefined) return true;
  return (await indexedDB.databases()).some(({ name }) => name === 'terrarium-notebooks');
}

for (const host of hosts) {
  host.addEventListener('click', press);
  host.addEventListener('focusin', () => void wake().catch(() => undefined));
  for (const control of host.querySelectorAll('[data-wakes]')) control.removeAttribute('disabled');
}
if (hosts.length > 0) {
  const isAsked = /[#&]notebook=/.test(location.hash) || new URLSearchParams(location.search).has('safe');
  void (isAsked ? Promise.resolve(true) : mayHoldEdits())
    .then((isWanted) => (isWanted ? wake() : undefined))
    .catch(() => undefined);
  addEventListener('hashchange', () => {
    if (/[#&]notebook=/.test(location.hash)) void wake().catch(() => undefined);
  });
}

export {};
