import type { EmbeddingsResult } from '#run/analysis/protocol';
import type { Moment } from './reading.ts';

export interface MapPoint {
  readonly word: string;
  readonly group: string;
  readonly x: number;
  readonly y: number;
  /** Whether it is the picked token. */
  readonly picked: boolean;
}

/** The map of one moment, with words for ids. */
export function mapData({ words, picked, ...result }: EmbeddingsResult, moment: Moment): readonly MapPoint[] {
  const texts = new Map(words.map(({ id, text }) => [id, text.trim()]));
  return result[moment].map.points.map(({ id, group, x, y }) => ({
    word: texts.get(id)!,
    group,
    x,
    y,
    picked: id === picked.id,
  }));
}
