import { repeatedIds } from './question-rules.ts';

/** Ids of the questions met so far, by the request a page is drawn for. */
const met = new WeakMap<object, string[]>();

/** @throws Error when the page has a question of that id already */
export function claimId(request: object, id: string, page: string): void {
  const ids = [...(met.get(request) ?? []), id];
  met.set(request, ids);
  const [repeated] = repeatedIds(ids);
  if (repeated !== undefined)
    throw new Error(
      `'${page}' has two questions with the id '${repeated}'. Give one another id: answers are kept by it.`,
    );
}
