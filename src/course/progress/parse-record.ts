import { limits } from './limits.ts';
import { fieldsOf, isDateMs, isId, own, parseItem, type Fields } from './parse-item.ts';
import {
  emptyRecord,
  itemKey,
  stages,
  type AnyProgressItem,
  type Place,
  type ProgressRecord,
  type Stage,
} from './record.ts';

export type ParsedRecord =
  /** `dropped`: how many entries could not be read. */
  | { readonly state: 'read'; readonly record: ProgressRecord; readonly dropped: number }
  /** A later version of the course made it. */
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'damaged' };

/** A record from its text in storage. Never throws. */
export function readRecord(text: string): ParsedRecord {
  if (text.length > limits.recordLength) return { state: 'damaged' };
  try {
    return parseRecord(JSON.parse(text));
  } catch {
    return { state: 'damaged' };
  }
}

/**
 * A record of whatever a JSON text may hold; what is no item is dropped and counted. Never throws.
 * Version 1 was the stage alone.
 */
export function parseRecord(value: unknown): ParsedRecord {
  const fields = fieldsOf(value);
  const version = fields && own(fields, 'version');
  if (fields === null || !Number.isInteger(version)) return { state: 'damaged' };
  if ((version as number) > emptyRecord.version) return { state: 'newer', version: version as number };
  if (version === 1) return parseVersion1(fields);
  return version === 2 ? parseVersion2(fields) : { state: 'damaged' };
}

function parseVersion1(fields: Fields): ParsedRecord {
  const stage = parseStage(own(fields, 'stage'));
  return stage === null
    ? { state: 'damaged' }
    : { state: 'read', record: { ...emptyRecord, stage }, dropped: 0 };
}

function parseVersion2(fields: Fields): ParsedRecord {
  const stored = fieldsOf(own(fields, 'items'));
  const stage = parseStage(own(fields, 'stage'));
  const storedPlace = own(fields, 'place') ?? null;
  const place = parsePlace(storedPlace);
  let dropped =
    Number(stored === null) + Number(stage === null) + Number(place !== storedPlace && place === null);
  const sound: AnyProgressItem[] = [];
  for (const [key, entry] of Object.entries(stored ?? {})) {
    const item = parseItem(entry);
    if (item !== null && key === itemKey(item.lesson, item.kind, item.id)) sound.push(item);
    else dropped += 1;
  }
  const items = latestItems(sound);
  dropped += sound.length - items.length;
  return {
    state: 'read',
    record: { version: 2, stage: stage ?? 'seed', items: byKey(items), place },
    dropped,
  };
}

const parseStage = (value: unknown): Stage | null => stages.find((stage) => stage === value) ?? null;

function parsePlace(value: unknown): Place | null {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const [lesson, section, atMs] = ['lesson', 'section', 'atMs'].map((name) => own(fields, name));
  const isSection = section === '' || isId(section);
  return isId(lesson) && isSection && isDateMs(atMs) ? { lesson, section, atMs } : null;
}

/** As many items as a record may hold, those that changed last. */
export function latestItems(items: readonly AnyProgressItem[]): readonly AnyProgressItem[] {
  if (items.length <= limits.items) return items;
  return items.toSorted((a, b) => b.changedMs - a.changedMs).slice(0, limits.items);
}

export const byKey = (items: readonly AnyProgressItem[]): ProgressRecord['items'] =>
  Object.fromEntries(items.map((item) => [itemKey(item.lesson, item.kind, item.id), item]));
