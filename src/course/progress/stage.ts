import { stages, type Stage } from './record.ts';

/** What the browser remembers of the reader's way, in localStorage. */
export interface Progress {
  readonly version: 1;
  readonly stage: Stage;
}

export const progressKey = 'terrarium.progress';
/** Told to the window when the stage has changed on this page; other tabs hear `storage`. */
export const progressEvent = 'terrarium:progress';

const beginning: Progress = { version: 1, stage: 'seed' };

/** What is remembered; the beginning where nothing is, where it cannot be read, or where storage is closed to us. */
export function readProgress(): Progress {
  try {
    return parse(localStorage.getItem(progressKey)) ?? beginning;
  } catch {
    return beginning;
  }
}

/** Remembers a stage unless the reader has been further already. */
export function writeStage(stage: Stage): void {
  if (stages.indexOf(stage) <= stages.indexOf(readProgress().stage)) return;
  try {
    localStorage.setItem(progressKey, JSON.stringify({ version: 1, stage } satisfies Progress));
  } catch {
    // Full or closed storage: the jar stays small, and nothing else depends on it.
    return;
  }
  dispatchEvent(new Event(progressEvent));
}

function parse(text: string | null): Progress | undefined {
  if (text === null) return undefined;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('version' in value) || !('stage' in value))
    return undefined;
  const stage = stages.find((known) => known === value.stage);
  return value.version === 1 && stage !== undefined ? { version: 1, stage } : undefined;
}
