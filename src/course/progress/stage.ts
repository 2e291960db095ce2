import { stages, type Stage } from './record.ts';

// Every page's header loads this file: it stays as small as it is, and the store out of it.

export const progressKey = 'terrarium.progress';
/** Told to the window when what is remembered has changed on this page; other tabs hear `storage`. */
export const progressEvent = 'terrarium:progress';

/** How far the jar has grown; a seed where nothing is remembered, or nothing can be read. */
export function readStage(): Stage {
  try {
    const stored = JSON.parse(localStorage.getItem(progressKey) ?? 'null') as {
      readonly stage?: unknown;
    } | null;
    return stages.find((stage) => stage === stored?.stage) ?? 'seed';
  } catch {
    return 'seed';
  }
}
