import type { HostMessage, LibraryName } from '../protocol.ts';

/** Gives the sandbox the scripts it asks for; they come from the site. */
export function createLibraries(
  addresses: Readonly<Record<LibraryName, string>>,
  fetchText: (address: string) => Promise<string>,
): (name: LibraryName) => Promise<HostMessage> {
  const texts = new Map<LibraryName, Promise<string>>();
  return async (name) => {
    const text = texts.get(name) ?? fetchText(addresses[name]);
    texts.set(name, text);
    try {
      return { type: 'library', name, source: await text };
    } catch (error) {
      texts.delete(name);
      const reason = error instanceof Error ? ` ${error.message}` : '';
      return { type: 'library-failed', name, message: `${name} could not be loaded.${reason}` };
    }
  };
}

/**
 * Text of a file of the site.
 * @throws Error in words for the reader
 */
export async function fetchSiteText(address: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new Error('You seem to be offline: check the connection, then run the cell again.');
  }
  if (!response.ok) {
    throw new Error(`The site does not have the file it needs (${response.status}): reload the page.`);
  }
  return response.text();
}
