import type { GrowingPlant } from './memo.ts';

/** What the tabs of the course tell each other. */
export type TabNews =
  | { readonly type: 'growing'; readonly plant: GrowingPlant }
  | { readonly type: 'resting' }
  /** The kept models changed; `id` is the one that was saved, renamed or deleted. */
  | { readonly type: 'kept'; readonly id: string };

export interface Neighbours {
  tell(news: TabNews): void;
}

/** Joins the other tabs; `hear` is called with what they tell, never with one's own words. */
export function joinNeighbours(hear: (news: TabNews) => void): Neighbours {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined };
  const channel = new BroadcastChannel('terrarium-workbench');
  channel.onmessage = ({ data }: MessageEvent<TabNews>) => hear(data);
  return { tell: (news) => channel.postMessage(news) };
}
