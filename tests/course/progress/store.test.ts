import { beforeEach, describe, expect, it, vi } from 'vitest';
import { damagedKey } from '#course/progress/shelf';
import { progressKey } from '#course/progress/stage';
import { createProgressStore } from '#course/progress/store';
import type { ProgressStore, StorageTrouble } from '#course/progress/store-types';
import { createFakeStorage, quotaError, type FakeStorage } from './fake-storage.ts';

let storage: FakeStorage;
let nowMs: number;
/** What a tab does when another one has written. */
let listeners: ((news: { readonly cleared: boolean }) => void)[];
const worthKeeping = vi.fn();

beforeEach(() => {
  storage = createFakeStorage();
  nowMs = 1000;
  listeners = [];
  worthKeeping.mockClear();
});

function openTab(tell?: (trouble: StorageTrouble) => void): ProgressStore {
  return createProgressStore({
    storage: () => storage,
    now: () => nowMs,
    listen: (hear) => void listeners.push(hear),
    worthKeeping,
    ...(tell && { tell }),
  });
}

const stored = (): unknown => JSON.parse(storage.texts.get(progressKey) ?? 'null');
const keep = (text: string): void => void storage.texts.set(progressKey, text);
const read = (store: ProgressStore, id: string): void => store.put('data', 'section', id, { read: true });
const question = { answer: 'a', right: true, attempts: 1 };

describe('remembering', () => {
  it('keeps items, stage and place for the next page', () => {
    const store = openTab();
    read(store, 'why');
    store.put('data', 'question', 'q1', question);
    store.reach('fern');
    store.visit({ lesson: 'data', section: 'why' });
    const next = openTab();
    expect(next.record.value).toEqual(store.record.value);
    expect(next.find('data', 'question', 'q1')).toEqual({
      kind: 'question',
      lesson: 'data',
      id: 'q1',
      changedMs: 1000,
      value: question,
    });
    expect(next.record.value).toMatchObject({
      stage: 'fern',
      place: { lesson: 'data', section: 'why', atMs: 1000 },
    });
    expect(next.find('data', 'question', 'q2')).toBeNull();
  });

  it('never goes back to an earlier stage', () => {
    const store = openTab();
    store.reach('fern');
    store.reach('sprout');
    expect(stored()).toMatchObject({ stage: 'fern' });
  });

  it('lets a change win over a copy whose clock ran ahead', () => {
    const store = openTab();
    nowMs = 9000;
    store.put('data', 'question', 'q1', question);
    nowMs = 2000;
    store.put('data', 'question', 'q1', { ...question, attempts: 2 });
    expect(openTab().find('data', 'question', 'q1')).toMatchObject({
      changedMs: 9001,
      value: { attempts: 2 },
    });
  });

  it('says nothing new when an item is as it was', () => {
    const store = openTab();
    read(store, 'why');
    nowMs = 2000;
    read(store, 'why');
    expect(store.find('data', 'section', 'why')?.changedMs).toBe(1000);
  });

  it('cuts long text and refuses what no later visit could read', () => {
    const store = openTab();
    store.put('data', 'question', 'q1', { ...question, answer: 'x'.repeat(10_000) });
    expect(store.find('data', 'question', 'q1')?.value.answer).toHaveLength(4000);
    expect(() => store.put('data', 'question', 'q1', { ...question, answer: NaN })).toThrow(RangeError);
    expect(() => store.put('data', 'question', '', question)).toThrow(RangeError);
  });

  it('asks for storage that lasts once there is an answer, a passed exercise or a prediction', () => {
    const store = openTab();
    read(store, 'why');
    store.put('data', 'exercise', 'e1', { passed: false, attempts: 1, sawSolution: false });
    expect(worthKeeping).not.toHaveBeenCalled();
    store.put('data', 'exercise', 'e1', { passed: true, attempts: 2, sawSolution: false });
    expect(worthKeeping).toHaveBeenCalledOnce();
  });
});

describe('two tabs', () => {
  it('lose nothing of each other, even unheard', () => {
    const [here, there] = [openTab(), openTab()];
    read(here, 'one');
    read(there, 'two');
    read(here, 'three');
    expect(Object.keys(openTab().record.value.items).sort()).toEqual([
      'data/section/one',
      'data/section/three',
      'data/section/two',
    ]);
  });

  it('see each other’s changes', () => {
    const [here, there] = [openTab(), openTab()];
    read(here, 'one');
    listeners[1]!({ cleared: false });
    expect(there.find('data', 'section', 'one')).not.toBeNull();
  });

  it('begin anew when one of them forgets, unsaved things included', () => {
    const [here, there] = [openTab(), openTab()];
    read(here, 'one');
    storage.failWith = quotaError();
    read(there, 'two');
    storage.failWith = null;
    here.forget();
    listeners[1]!({ cleared: true });
    expect(there.record.value.items).toEqual({});
    read(there, 'three');
    expect(Object.keys(openTab().record.value.items)).toEqual(['data/section/three']);
  });

  it('do not bring back what was cleared unheard', () => {
    const here = openTab();
    read(here, 'one');
    storage.texts.clear();
    read(here, 'two');
    expect(Object.keys(here.record.value.items)).toEqual(['data/section/two']);
  });
});

describe('what was stored before', () => {
  it('is taken over from version 1, and written as version 2 with the first change', () => {
    keep('{"version":1,"stage":"fern"}');
    const store = openTab();
    expect(store.record.value.stage).toBe('fern');
    expect(stored()).toEqual({ version: 1, stage: 'fern' });
    read(store, 'one');
    expect(stored()).toMatchObject({ version: 2, stage: 'fern' });
  });

  it('is left as it is when a newer version wrote it', () => {
    const text = '{"version":3,"stage":"tree","items":[]}';
    keep(text);
    const store = openTab();
    expect(store.trouble.value).toBe('newer');
    read(store, 'one');
    store.reach('fern');
    expect(storage.texts).toEqual(new Map([[progressKey, text]]));
    expect(store.find('data', 'section', 'one')).not.toBeNull();
  });

  it.each(['{', '', '[]', '7', '{"version":0}', '{"version":"2"}', '{"version":1,"stage":"tree"}'])(
    'is put aside when it cannot be read: %j',
    (text) => {
      keep(text);
      const store = openTab();
      expect(store.trouble.value).toBe('damaged');
      expect(store.damaged.value).toBe(text);
      read(store, 'one');
      expect(storage.texts.get(damagedKey)).toBe(text);
      expect(stored()).toMatchObject({ version: 2 });
      store.discardDamaged();
      expect(store.trouble.value).toBeNull();
      expect(openTab().find('data', 'section', 'one')).not.toBeNull();
    },
  );

  it('keeps what can be read of a record that is damaged in part', () => {
    const sound = { kind: 'section', lesson: 'data', id: 'one', changedMs: 5, value: { read: true } };
    const text = JSON.stringify({
      version: 2,
      stage: 'fern',
      items: { 'data/section/one': sound, 'data/section/two': { ...sound, id: 'two', changedMs: null } },
      place: null,
    });
    keep(text);
    const store = openTab();
    expect(Object.keys(store.record.value.items)).toEqual(['data/section/one']);
    expect(store.damaged.value).toBe(text);
    expect(openTab().damaged.value).toBe(text);
  });

  it('is not written over while it cannot be put aside', () => {
    keep('{');
    storage.failWith = quotaError();
    const store = openTab();
    read(store, 'one');
    expect(store.trouble.value).toBe('full');
    expect(storage.texts).toEqual(new Map([[progressKey, '{']]));
    storage.failWith = null;
    read(store, 'two');
    expect(storage.texts.get(damagedKey)).toBe('{');
    expect(Object.keys(openTab().record.value.items)).toHaveLength(2);
  });
});

describe('storage in trouble', () => {
  it.each([
    ['full', quotaError()],
    ['refused', new DOMException('Denied.', 'SecurityError')],
  ] as const)('goes on in memory when it is %s, and keeps all of it once it can', (trouble, error) => {
    const told: StorageTrouble[] = [];
    storage.failWith = error;
    const store = openTab((now) => told.push(now));
    read(store, 'one');
    expect(store.trouble.value).toBe(trouble);
    expect(store.find('data', 'section', 'one')).not.toBeNull();
    storage.failWith = null;
    read(store, 'two');
    expect(store.trouble.value).toBeNull();
    expect(told).toEqual([trouble, null]);
    expect(Object.keys(openTab().record.value.items)).toHaveLength(2);
  });

  it('goes on where storage may not even be named', () => {
    const store = createProgressStore({
      storage: () => {
        throw new DOMException('Denied.', 'SecurityError');
      },
      now: () => 1,
    });
    read(store, 'one');
    expect(store.trouble.value).toBe('refused');
    expect(store.find('data', 'section', 'one')).not.toBeNull();
    store.forget();
    expect(store.find('data', 'section', 'one')).toBeNull();
  });
});

it('forgets everything, what was put aside too', () => {
  keep('{');
  const store = openTab();
  read(store, 'one');
  store.forget();
  expect(storage.texts.size).toBe(0);
  expect(store.record.value.items).toEqual({});
  expect(store.trouble.value).toBeNull();
});
