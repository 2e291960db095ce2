const LOCK = 'terrarium-growing';

/**
 * Claims the right to grow a model, which one tab has at a time: two would slow each other down, and save over each
 * other. Resolves to the way of giving it back, or to null when another tab has it. Where a browser has no locks,
 * everybody may.
 */
export function claimGrowing(): Promise<(() => void) | null> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    locks
      .request(LOCK, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
