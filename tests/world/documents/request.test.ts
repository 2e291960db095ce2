import { describe, expect, test } from 'vitest';
import { checkText } from '#world/check/check-text';
import { createRequest, request } from '#world/documents/request';
import { STRANGER_NAMES } from '#world/lexicon/made-up-names';
import { numberWords } from '#world/lexicon/number-words';
import { SERVICES } from '#world/phrasings/tasks/requests/index';
import {
  answerOf,
  caughtShare,
  caughtSwaps,
  faults,
  foreignSentences,
  settings,
  wordReplacements,
  worlds,
  writeMany,
} from './task-support.ts';

const training = { kind: 'training' } as const;

const RECORDS = {
  ticket: /^ticket: from (\w+), to (\w+), day (\w+day), seats ([\w-]+), name ([\w ]+)\.$/,
  order: /^order: item (\w+), count ([\w-]+), town (\w+), day (\w+day), name ([\w ]+)\.$/,
  room: /^room: town (\w+), day (\w+day), nights ([\w-]+), name ([\w ]+)\.$/,
};

describe('requests', () => {
  test('come in twelve phrasings a service and two withheld ones', () => {
    expect(SERVICES.map(({ name }) => name)).toEqual(['ticket', 'order', 'room']);
    for (const { requests } of SERVICES) {
      expect(requests.rules.filter((rule) => !rule.withheld)).toHaveLength(12);
      expect(requests.rules.filter((rule) => rule.withheld)).toHaveLength(2);
    }
  });

  test.each(settings)(
    'every one is flawless and ends in its record: $size, $policyKind',
    ({ world, policy }) => {
      const texts = writeMany(world, request, policy);
      expect(faults(world, texts)).toEqual([]);
      expect(texts.flatMap((text) => foreignSentences(world, text, policy))).toEqual([]);
      for (const text of texts) {
        const record = answerOf(text);
        const name = record.split(':')[0] as keyof typeof RECORDS;
        const fields = RECORDS[name].exec(record)?.slice(1);
        expect(fields, record).toBeDefined();
        const asked = text.slice(0, -record.length).toLowerCase();
        for (const field of fields!) expect(asked).toContain(field.toLowerCase().replace(/s$/, ''));
        const number = STRANGER_NAMES.index(fields!.at(-1)!);
        if (policy.kind === 'withheld') expect(number! % 2).toBe(1);
        else if (number !== undefined) expect(number % 2).toBe(0);
      }
    },
  );

  test.each(worlds)('a record with any field replaced is a false claim: $size', (world) => {
    const words = {
      town: world.lexicon.town.map(({ id }) => id),
      weekday: world.lexicon.weekday.map(({ id }) => id),
      number: Array.from({ length: 20 }, (_, i) => numberWords(i)),
      countable: world.lexicon.countable.map(({ forms }) => forms.s!),
      name: [
        'Halik',
        ...world.people.map(({ id }) => id),
        ...Array.from({ length: STRANGER_NAMES.size }, (_, i) => STRANGER_NAMES.name(i)),
      ],
    };
    for (const text of writeMany(world, request, training, 250)) {
      const from = text.length - answerOf(text).length;
      const changed = Object.values(words).flatMap((list) => wordReplacements(text, list, from));
      expect(changed.length).toBeGreaterThanOrEqual(4);
      for (const wrong of changed) {
        const [claim] = checkText(world, wrong).claims;
        expect(claim, wrong).toEqual({ kind: 'record', verdict: 'false', expected: answerOf(text) });
      }
    }
  });

  test.each(worlds)('a request with a field replaced no longer fits its record: $size', (world) => {
    const texts = writeMany(world, request, training, 250);
    const towns = world.lexicon.town.map(({ id }) => id);
    const days = world.lexicon.weekday.map(({ id }) => id);
    const changed = texts.flatMap((text) => [
      ...wordReplacements(text, towns),
      ...wordReplacements(text, days),
    ]);
    expect(caughtShare(world, changed)).toBe(1);
    expect(caughtSwaps(world, writeMany(world, request, training))).toBeGreaterThanOrEqual(0.95);
  });

  test('what a request leaves out is asked for before the record is written', () => {
    const [world] = worlds;
    const texts = writeMany(world, createRequest({ lacking: 'always' }), training, 300);
    expect(
      texts.every((text) => /^<user>[^<]+<assistant>[^<]+\?<user>[^<]+<assistant>[^<]+\.$/.test(text)),
    ).toBe(true);
    const text = '<user>Please keep two seats from Torvik to Skara for Mara.<assistant>';
    const record = 'ticket: from Torvik, to Skara, day Monday, seats two, name Mara.';
    expect(checkText(world, text + record).flawless).toBe(false);
    expect(
      checkText(world, `${text}Which day, please?<user>Monday, please.<assistant>${record}`).flawless,
    ).toBe(true);
    expect(
      checkText(world, `${text}Which day, please?<user>Friday, please.<assistant>${record}`).flawless,
    ).toBe(false);
    expect(checkText(world, `${text}How many seats, please?`).flawless).toBe(false);
    expect(checkText(world, record).flawless).toBe(false);
  });

  test('can be kept to one service and to whole requests', () => {
    const texts = writeMany(
      worlds[0],
      createRequest({ services: ['ticket'], lacking: 'never' }),
      training,
      100,
    );
    expect(texts.every((text) => /^<user>[^<]+<assistant>ticket: /.test(text))).toBe(true);
  });
});
