import { createRng, deriveSeed } from '#lab';
import { jensenShannonDivergence } from '#lab/sampling/divergences';
import type { World } from '#world';
import { cutStatements } from '#world/phrasings/cut-statements';
import type { HeldModel } from '../held-model.ts';
import { askedWorld } from './asked-world.ts';
import { CHANGE_KINDS, CHANGED_RELATION, changesOf, type Change, type ChangeKind } from './kinds.ts';
import type { ChangeKindsQuery, ChangeKindsUpdate, KindCounts } from './protocol.ts';
import { readAll, type ReadText } from './read-all.ts';
import { statedValue } from './stated-value.ts';

/** Tokens that a sentence which states a value has room for. */
export const VALUE_TOKENS = 8;

/**
 * Changes the prompt ‘Mara lives in’ of several people in every way, and counts what becomes of the answers.
 * @throws RunError `unfit` where the model's world is not this site's
 */
export async function tryKinds(
  held: HeldModel,
  { people: wanted, seed }: Pick<ChangeKindsQuery, 'people' | 'seed'>,
  report: (update: ChangeKindsUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const world = askedWorld(held);
  const people = peopleAskedAbout(world);
  const subjects = spreadOver(people, wanted);
  const changes = subjects.map((subject) =>
    changesOf(world, people, subject, createRng(deriveSeed(seed, subject))),
  );
  const model = held.info();
  const kinds: KindCounts[] = [];
  const tell = (): void =>
    report({ model, done: kinds.length, total: CHANGE_KINDS.length, kinds: [...kinds] });
  const known = new Map<string, ReadText>();
  async function read(texts: readonly string[]): Promise<readonly ReadText[] | null> {
    const fresh = texts.filter((text) => !known.has(text));
    const found = await readAll(held, fresh, { answerTokens: VALUE_TOKENS, signal });
    if (signal.aborted) return null;
    found.forEach((one, index) => known.set(fresh[index]!, one));
    return texts.map((text) => known.get(text)!);
  }
  tell();
  for (const kind of CHANGE_KINDS) {
    const made = changes.map((change) => change[kind]);
    const before = await read(made.map((change) => change.before));
    const after = before && (await read(made.map((change) => change.after)));
    if (before === null || after === null) return;
    kinds.push(countKind(world, kind, subjects, made, before, after));
    tell();
  }
}

/** Those on the full world's ladder, whose mentions are known; the pocket world is small enough for all. */
const peopleAskedAbout = (world: World): readonly string[] =>
  (world.size === 'full' ? world.ladder.flatMap(({ people }) => people) : world.people).map(({ id }) => id);

/** So many of them, at equal distances. */
const spreadOver = <T>(items: readonly T[], count: number): readonly T[] =>
  count >= items.length
    ? items
    : Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]!);

function countKind(
  world: World,
  kind: ChangeKind,
  subjects: readonly string[],
  changes: readonly Change[],
  before: readonly ReadText[],
  after: readonly ReadText[],
): KindCounts {
  const [plain] = cutStatements(world, CHANGED_RELATION);
  const isTrue = (subject: string, { answer }: ReadText): boolean =>
    statedValue(world, plain!.text(subject), answer, CHANGED_RELATION, subject)?.isTrue === true;
  const rows = changes.map(({ subject }, at) => ({
    flips: before[at]!.likeliest !== after[at]!.likeliest,
    trueBefore: isTrue(subjects[at]!, before[at]!),
    trueAfter: isTrue(subject, after[at]!),
    divergence: jensenShannonDivergence(before[at]!.probabilities, after[at]!.probabilities),
  }));
  const count = (holds: (row: (typeof rows)[number]) => boolean): number => rows.filter(holds).length;
  const divergences = rows.map(({ divergence }) => divergence).sort((a, b) => a - b);
  return {
    kind,
    prompts: rows.length,
    flips: count(({ flips }) => flips),
    trueBefore: count((row) => row.trueBefore),
    trueAfter: count((row) => row.trueAfter),
    lost: count((row) => row.trueBefore && !row.trueAfter),
    medianDivergence: divergences[Math.floor(divergences.length / 2)] ?? 0,
  };
}
