import { limits } from './limits.ts';
import { byKey, latestItems } from './parse-record.ts';
import { stages, type AnyProgressItem, type Place, type ProgressRecord } from './record.ts';

/**
 * Both records in one: of each item the copy that changed later, the further stage, the later place. Which one comes
 * first makes no difference: at the same time, the copy whose text sorts later stays.
 */
export function mergeRecords(a: ProgressRecord, b: ProgressRecord): ProgressRecord {
  const items: Record<string, AnyProgressItem> = { ...a.items };
  for (const [key, item] of Object.entries(b.items)) {
    const other = Object.hasOwn(items, key) ? items[key] : undefined;
    items[key] = other === undefined ? item : laterItem(other, item);
  }
  const all = Object.values(items);
  return {
    version: 2,
    stage: stages.indexOf(a.stage) >= stages.indexOf(b.stage) ? a.stage : b.stage,
    items: all.length > limits.items ? byKey(latestItems(all)) : items,
    place: laterPlace(a.place, b.place),
  };
}

function laterItem(a: AnyProgressItem, b: AnyProgressItem): AnyProgressItem {
  if (a.changedMs !== b.changedMs) return a.changedMs > b.changedMs ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

function laterPlace(a: Place | null, b: Place | null): Place | null {
  if (a === null || b === null) return a ?? b;
  if (a.atMs !== b.atMs) return a.atMs > b.atMs ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}
