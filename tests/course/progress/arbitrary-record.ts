import fc from 'fast-check';
import { byKey } from '#course/progress/parse-record';
import { stages, type AnyProgressItem, type ProgressRecord } from '#course/progress/record';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const attempts = fc.nat(1000);
const dateMs = fc.nat(50);

const values = {
  section: fc.constant({ read: true } as const),
  exercise: fc.record({ passed: fc.boolean(), attempts, sawSolution: fc.boolean() }),
  question: fc.record(
    {
      answer: fc.oneof(fc.string(), number, fc.array(fc.string(), { maxLength: 5 })),
      right: fc.boolean(),
      attempts,
      review: fc.dictionary(
        id.map((name) => name.replaceAll('-', '')),
        fc.oneof(number, id),
        { maxKeys: 4 },
      ),
    },
    { requiredKeys: ['answer', 'right', 'attempts'] },
  ),
  prediction: fc.record({
    guess: fc.oneof(
      fc.record({ kind: fc.constant('number' as const), value: number }),
      fc
        .tuple(number, number)
        .map(([a, b]) => ({ kind: 'interval' as const, low: Math.min(a, b), high: Math.max(a, b) })),
      fc.record({
        kind: fc.constant('choice' as const),
        choice: fc.string(),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    ),
    outcome: fc.oneof(number, fc.string(), fc.constant(null)),
    guessedMs: dateMs,
  }),
};

/** Few lessons and dates, so that two records often hold the same item at the same time. */
const item = fc.oneof(
  ...(Object.keys(values) as (keyof typeof values)[]).map((kind) =>
    fc
      .record({
        kind: fc.constant(kind),
        lesson: fc.constantFrom('data', 'compute'),
        id: fc.oneof(fc.constantFrom('a', 'b'), id),
        changedMs: dateMs,
        value: values[kind] as fc.Arbitrary<unknown>,
      })
      .map((sound) => sound as AnyProgressItem),
  ),
);

export const arbitraryRecord: fc.Arbitrary<ProgressRecord> = fc
  .record({
    version: fc.constant(2 as const),
    stage: fc.constantFrom(...stages),
    items: fc.array(item, { maxLength: 12 }).map(byKey),
    place: fc.option(fc.record({ lesson: id, section: fc.oneof(fc.constant(''), id), atMs: dateMs })),
  })
  // As it is once it has been stored: JSON knows no -0.
  .map((record) => JSON.parse(JSON.stringify(record)) as ProgressRecord);
