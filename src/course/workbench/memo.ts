/** A plant that was growing when its page was last heard of. */
export interface GrowingPlant {
  readonly id: string;
  readonly name: string;
  readonly step: number;
  readonly steps: number;
}

/** What a page must know about the reader's plants before it opens the database. */
export interface WorkbenchMemo {
  readonly version: 1;
  /** The plant in use; null when none is. */
  readonly current: string | null;
  /** Set while a plant grows, and left behind when its page is closed meanwhile. */
  readonly growing: GrowingPlant | null;
}

const MEMO_KEY = 'terrarium.workbench';

const empty: WorkbenchMemo = { version: 1, current: null, growing: null };

/** The memo in the browser's storage; the empty one where there is none, or none that can be read. */
export function readMemo(): WorkbenchMemo {
  try {
    const memo = JSON.parse(localStorage.getItem(MEMO_KEY) ?? 'null') as Partial<WorkbenchMemo> | null;
    if (memo?.version !== 1) return empty;
    return { version: 1, current: memo.current ?? null, growing: memo.growing ?? null };
  } catch {
    return empty;
  }
}

/** Where storage is refused nothing is written: the page then knows no more than it shows. */
export function writeMemo(change: Partial<Omit<WorkbenchMemo, 'version'>>): void {
  const memo = { ...readMemo(), ...change };
  try {
    if (memo.current === null && memo.growing === null) localStorage.removeItem(MEMO_KEY);
    else localStorage.setItem(MEMO_KEY, JSON.stringify(memo));
  } catch {
    return;
  }
}
