/** Text to put around a stretch of code, or at one place when it has no end. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

interface Edit {
  readonly at: number;
  readonly text: string;
}

/** Code with all insertions made. Of two that meet, the inner one stays inside. */
export function insertAll(code: string, insertions: readonly Insertion[]): string {
  const byStart = insertions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const byEnd = insertions.toSorted((a, b) => a.end - b.end || b.start - a.start);
  const closes: Edit[] = byEnd.map(({ end, close }) => ({ at: end, text: close }));
  const opens: Edit[] = byStart.map(({ start, open }) => ({ at: start, text: open }));
  // A stable sort: what closes at a place comes before what opens there.
  const edits = [...closes, ...opens].toSorted((a, b) => a.at - b.at);
  let result = '';
  let done = 0;
  for (const { at, text } of edits) {
    result += code.slice(done, at) + text;
    done = at;
  }
  return result + code.slice(done);
}
