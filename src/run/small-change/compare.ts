import { pieceReader } from '#models/analysis/token-pieces';
import type { World } from '#world';
import type { HeldModel } from '../held-model.ts';
import { judgeAnswer, worldOf } from '../judge-answer.ts';
import { readText } from '../read-prompt.ts';
import type { Judgement } from '../protocol.ts';
import { meaningOf } from './meaning.ts';
import type { ChangeQuery, ChangeResult, PromptReadout } from './protocol.ts';
import { readAll } from './read-all.ts';

/** Tokens that a greedy answer has room for. */
const ANSWER_ROOM = 24;

/** Reads a prompt and a changed one, and writes on greedily after both. */
export async function compareChange(
  held: HeldModel,
  { before, after }: Pick<ChangeQuery, 'before' | 'after'>,
): Promise<ChangeResult> {
  const { tokenizer, model } = held;
  const info = held.info();
  const world = worldOf(info.world);
  const signal = new AbortController().signal;
  const read = await readAll(held, [before, after], { answerTokens: ANSWER_ROOM, signal });
  const meaning = meaningOf(world, before, after);
  const [first, second] = [before, after].map((prompt, index): PromptReadout => {
    const { reading } = readText(prompt, tokenizer, model.contextLength, ANSWER_ROOM);
    const { answer } = read[index]!;
    const asked = meaning === 'other' ? [prompt] : [prompt, before];
    return { ...read[index]!, reading, judgement: world && judgeAnswerTo(world, asked, answer) };
  }) as [PromptReadout, PromptReadout];
  const piece = pieceReader(tokenizer);
  return {
    model: info,
    before: first,
    after: second,
    meaning,
    vocabulary: Array.from({ length: model.vocabularySize }, (_, id) => piece(id).text),
  };
}

/** A misspelt prompt is no sentence, whatever follows: then it counts what its answer would be to the one it was made from. */
function judgeAnswerTo(world: World, asked: readonly string[], answer: string): Judgement | null {
  const judgements = asked.map((prompt) => {
    const text = prompt.trimEnd();
    return judgeAnswer(world, text, `${text} ${answer.trimStart()}`);
  });
  return judgements.find((judgement) => judgement?.verdict !== 'broken') ?? judgements[0]!;
}
