import type { WindowResult } from '#run/analysis/protocol';
import type { WindowPoint } from './looking-back.ts';

export interface WindowData {
  readonly points: readonly WindowPoint[];
  /** Tokens the model reads at most. */
  readonly room: number;
  /** The length that is shown, in sentences. */
  readonly current: number;
}

export function windowData(
  points: readonly WindowPoint[],
  { model }: Pick<WindowResult, 'model'>,
  current: number,
): WindowData {
  return { points, room: model.contextLength - 1, current };
}
