import { useEffect, useState } from 'preact/hooks';
import { describeFailure, type Failure } from '#run/failure';
import { fetchPart } from '../frame/fetch-part.ts';
import type * as latePart from './late.ts';

type Late = typeof latePart;

/** Fetches what the later panels need, once one is wanted; null until it is there. */
export function useLate(wanted: boolean): { readonly late: Late | null; readonly missed: Failure | null } {
  const [late, setLate] = useState<Late | null>(null);
  const [missed, setMissed] = useState<Failure | null>(null);
  useEffect(() => {
    if (!wanted || late !== null) return;
    setMissed(null);
    fetchPart(() => import('./late.ts')).then(
      (part) => setLate(() => part),
      (error: unknown) => setMissed(describeFailure(error)),
    );
  }, [wanted]);
  return { late, missed };
}
