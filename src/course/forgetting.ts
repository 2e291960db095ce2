import { deleteStored } from './browser-storage.ts';
import { progressStore } from './progress/store.ts';
import type { StoredDatum } from './stored-data.ts';

/** Joins the tabs of the course; nothing is stored for it. */
const channelName = 'terrarium-forgetting';

const emptiers = new Set<() => void>();
let channel: BroadcastChannel | null = null;

/**
 * Calls `empty` when the reader has everything forgotten, on this page or in another tab: what a page holds in memory would
 * otherwise be stored again. Returns what ends it.
 */
export function onForgetting(empty: () => void): () => void {
  listen();
  emptiers.add(empty);
  return () => emptiers.delete(empty);
}

/**
 * Forgets everything the course remembers: in this page, in its other tabs, and in the browser's storage.
 * @returns what could not be deleted
 */
export async function forgetEverything(): Promise<StoredDatum[]> {
  listen()?.postMessage('forget');
  emptyAll();
  progressStore().forget();
  return deleteStored();
}

function emptyAll(): void {
  for (const empty of emptiers) empty();
}

function listen(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined' || typeof document === 'undefined') return null;
  if (channel === null) {
    channel = new BroadcastChannel(channelName);
    channel.onmessage = emptyAll;
  }
  return channel;
}
