import { RunError } from '#run/failure';

/**
 * A part of the page's script that is fetched when it is first needed: `fetchPart(() => import('./part.ts'))`.
 * @throws RunError `offline` when it did not arrive; what the part itself throws as it is
 */
export async function fetchPart<Part>(fetch: () => Promise<Part>): Promise<Part> {
  try {
    return await fetch();
  } catch (error) {
    // Every browser says it as a TypeError, each in words of its own.
    if (!(error instanceof TypeError)) throw error;
    throw new RunError(
      'offline',
      'A part of this page did not arrive.',
      'Check the connection, then try again; if it happens twice, reload the page.',
    );
  }
}
