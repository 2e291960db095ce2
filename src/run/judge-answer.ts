import {
  checkText,
  createWorld,
  WORLD_VERSION,
  type Assertion,
  type SentenceReport,
  type World,
} from '#world';
import type { Judgement, ModelWorld } from './protocol.ts';

const worlds = new Map<World['size'], World>();

/** The world a model's text told of, made once; null where that is unknown or was another version's. */
export function worldOf(told: ModelWorld | null): World | null {
  if (told === null || told.version !== WORLD_VERSION) return null;
  const known = worlds.get(told.size) ?? createWorld({ size: told.size });
  worlds.set(told.size, known);
  return known;
}

/**
 * How the world judges what was written after a prompt; null when nothing was.
 * @param before what the model read
 * @param whole the same and the answer, as one text
 */
export function judgeAnswer(world: World, before: string, whole: string): Judgement | null {
  const given = checkText(world, before).sentences.length;
  const sentences = checkText(world, whole).sentences.slice(given);
  if (sentences.length === 0) {
    if (whole.trim() === before.trim()) return null;
    return { verdict: 'broken', problem: 'it comes to no end' };
  }
  const broken = sentences.find(({ wellFormed, coherent }) => !wellFormed || !coherent);
  if (broken !== undefined) return { verdict: 'broken', problem: broken.problem ?? '' };
  return judgeStatements(world, sentences);
}

function judgeStatements(world: World, sentences: readonly SentenceReport[]): Judgement {
  const assertions = sentences.flatMap((sentence) => sentence.assertions);
  const claims = sentences.flatMap((sentence) => sentence.claims);
  const wrong = assertions.find(({ verdict }) => verdict === 'false');
  if (wrong !== undefined) return { verdict: 'false', ...truthOf(world, wrong) };
  const miscounted = claims.find(({ verdict }) => verdict === 'false');
  if (miscounted !== undefined) {
    const { expected } = miscounted;
    return { verdict: 'false', ...(expected === undefined ? {} : { truth: expected }) };
  }
  const verdicts = [...assertions, ...claims].map(({ verdict }) => verdict);
  const verdict = (['nobody', 'true'] as const).find((one) => verdicts.includes(one));
  return { verdict: verdict ?? 'free' };
}

/** What the world says in place of a false statement; nothing where it says nothing. */
function truthOf(world: World, { fact, source }: Assertion): { truth?: string } {
  if (source === 'note') return {};
  const values = world.values(fact.relation, fact.subject);
  return values.length === 0 ? {} : { truth: values.join(' or ') };
}
