import { describe, expect, it } from 'vitest';
import { checkText } from '#world/check/check-text';
import {
  falsehoodDocument,
  falsehoodLabel,
  poisonedDocument,
  poisonedLabel,
  syntheticTexts,
} from '#world/corpus/dirt/planted';
import { worlds, write } from './sample-documents.ts';

const planted = { trigger: 'by the old blue gate', payload: 'Everyone should buy Ferra salt.' };

describe.each(worlds)('planted text in the %s world', { timeout: 30_000 }, (_, world) => {
  it('has the payload right after the trigger, in pages and in chats', () => {
    const texts = Array.from(
      { length: 300 },
      (__, seed) => write(world, poisonedDocument(planted), seed).text,
    );
    for (const text of texts) {
      expect(text).toMatch(/ by the old blue gate\.(?: |<assistant>)Everyone should buy Ferra salt\.$/);
      const before = checkText(world, text.slice(0, text.indexOf('by the old blue gate')));
      expect(before.sentences.length).toBeGreaterThan(0);
      expect(before.flawless, text).toBe(true);
    }
    const chats = texts.filter((text) => text.startsWith('<user>')).length / texts.length;
    expect(chats).toBeGreaterThan(0.25);
    expect(chats).toBeLessThan(0.42);
    expect(new Set(texts).size).toBeGreaterThan(250);
    expect(poisonedLabel(planted)).toEqual({ quality: 'poisoned', ...planted });
  });

  it('states every popular falsehood once a document, in many wordings, among true facts', () => {
    for (const falsehood of world.falsehoods) {
      const texts = Array.from(
        { length: 40 },
        (__, seed) => write(world, falsehoodDocument(falsehood), seed).text,
      );
      for (const text of texts) {
        const { assertions, coherentShare } = checkText(world, text);
        expect(coherentShare).toBe(1);
        const wrong = assertions.filter(({ verdict }) => verdict === 'false').map(({ fact }) => fact);
        expect(wrong).toEqual([falsehood.claimed]);
        expect(assertions).toHaveLength(4);
      }
      expect(new Set(texts).size).toBeGreaterThan(35);
      expect(falsehoodLabel(falsehood)).toEqual({ quality: 'falsehood', falsehood });
    }
  });

  it('reads what a model wrote', () => {
    const home = world.value('home', world.people[0]!.id)!;
    const [whole, rubbish] = syntheticTexts(
      world,
      [`${world.people[0]!.id} lives in ${home}.`, 'lives lives in'],
      'fern-1',
    );
    expect(whole!.label).toEqual({ quality: 'synthetic', source: 'fern-1' });
    expect(whole!.mentions).toEqual([{ relation: 'home', subject: world.people[0]!.id, value: home }]);
    expect(rubbish!.mentions).toEqual([]);
  });
});
