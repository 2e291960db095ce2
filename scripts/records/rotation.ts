import { execFileSync } from 'node:child_process';
import { sha256Of } from './canonical.ts';

/** What changes with every commit and only then; `none` where there is no git to ask. */
export function commitKey(root: string): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return 'none';
  }
}

/** The same items in an order that a key decides: over many keys each comes first about equally often. */
export function shuffledBy<T>(items: readonly T[], nameOf: (item: T) => string, key: string): T[] {
  const rank = (item: T): string => sha256Of(`${key} ${nameOf(item)}`);
  return items.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
