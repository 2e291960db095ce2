import { progressKey } from './stage.ts';

/** What a page shows of the record without loading the store: which sections are read, and where the reader was. */
export interface Glance {
  readonly isRead: (lesson: string, section: string) => boolean;
  readonly place: { readonly lesson: string; readonly section: string } | null;
  /** Something stands there that this page cannot read: the store knows why. */
  readonly isOdd: boolean;
}

/** The parts of a stored record that a glance looks at, none of them checked. */
interface Unchecked {
  readonly version?: unknown;
  readonly items?: Readonly<Record<string, unknown>> | null;
  readonly place?: { readonly lesson?: unknown; readonly section?: unknown } | null;
}

// Pages without widgets load this: as little as will do. The store's own reading is thorough.
export function glance(): Glance {
  let isOdd = false;
  let stored: Unchecked | null = null;
  try {
    const text = localStorage.getItem(progressKey);
    const value = JSON.parse(text ?? '{"version":1}') as Unchecked | null;
    isOdd =
      (value?.version !== 1 && value?.version !== 2) ||
      localStorage.getItem(`${progressKey}.damaged`) !== null;
    if (value?.version === 2) stored = value;
  } catch (error) {
    // Closed storage becomes a matter only when there is something to keep.
    isOdd = error instanceof SyntaxError;
  }
  const { lesson, section } = stored?.place ?? {};
  return {
    isRead: (of, id) => Boolean(stored?.items?.[`${of}/section/${id}`]),
    place: typeof lesson === 'string' && typeof section === 'string' ? { lesson, section } : null,
    isOdd,
  };
}
