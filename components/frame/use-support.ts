import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '#run/failure';
import { missingSupport } from '#run/support';

export interface Support {
  /** False in static HTML and where something is missing: controls would be dead. */
  readonly live: boolean;
  readonly missing: Failure | null;
}

/** Static HTML has dead controls: they wake up here, when the browser has all it takes. */
export function useSupport(): Support {
  const [support, setSupport] = useState<Support>({ live: false, missing: null });
  useEffect(() => {
    const missing = missingSupport(globalThis);
    setSupport({ live: missing === null, missing });
  }, []);
  return support;
}
