import { createRng, deriveSeed } from '#lab';
import { softmax } from '#lab/sampling/softmax';
import { pieceReader } from '#models/analysis/token-pieces';
import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { readPrompt } from '../read-prompt.ts';
import { testFirstTokens } from './first-token-test.ts';
import type { SpeculativeCounts, SpeculativeQuery, SpeculativeUpdate } from './protocol.ts';
import { writePlainly, writeSpeculatively, type SpeculativePass } from './speculative-text.ts';

/**
 * Writes texts by speculative decoding, counts what each pass brought, and has the target alone write as many for the
 * clock. Each kind writes a little unmeasured before, so that no compiling is timed.
 * @throws RunError `unfit` when the two models have not the same tokens
 */
export async function speculate(
  target: HeldModel,
  draft: HeldModel,
  query: Omit<SpeculativeQuery, 'kind' | 'target' | 'draft'>,
  report: (update: SpeculativeUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  if (target.tokenizer.version !== draft.tokenizer.version)
    throw new RunError(
      'unfit',
      'The two models do not share their tokens, so one cannot draft for the other.',
      'Choose another model to draft.',
    );
  const { gamma, temperature, texts, maxTokens, seed, draws, timed } = query;
  const room = Math.min(target.model.contextLength, draft.model.contextLength);
  const { ids, reading } = readPrompt(query.prompt, target.tokenizer, room, maxTokens + gamma, true);
  const endToken = target.tokenizer.eosId;
  const optionsFor = (name: string) => ({
    temperature,
    maxTokens,
    endToken,
    signal,
    rng: createRng(deriveSeed(seed, name)),
  });
  const warm = { ...optionsFor('warm-up'), maxTokens: 2 };
  if (timed) {
    await writeSpeculatively(target.model, draft.model, ids, gamma, warm);
    await writePlainly(target.model, ids, warm);
  }

  const [p, q] = [await target.model.logits(ids), await draft.model.logits(ids)];
  const rng = createRng(deriveSeed(seed, 'first tokens'));
  const test = testFirstTokens(softmax(p, temperature), softmax(q, temperature), draws, rng);
  const piece = pieceReader(target.tokenizer);
  const named = { ...test, cells: test.cells.map((cell) => ({ ...cell, text: piece(cell.id).text })) };

  const passes: SpeculativePass[] = [];
  const samples: string[] = [];
  const time = { speculativeTokens: 0, draftMs: 0, targetMs: 0, plainTokens: 0, plainMs: 0 };
  const tell = (done: number): void =>
    report({
      target: target.info(),
      draft: draft.info(),
      reading,
      gamma,
      done,
      texts,
      counts: countPasses(passes),
      test: named,
      time: { ...time },
      samples: [...samples],
    });
  tell(0);
  for (let text = 0; text < texts && !signal.aborted; text++) {
    const own = await writeSpeculatively(target.model, draft.model, ids, gamma, optionsFor(`text ${text}`));
    passes.push(...own.passes);
    const written = own.passes.flatMap(({ tokens }) => tokens);
    samples.push(target.model.detokenize(written.filter((id) => id !== endToken)));
    time.speculativeTokens += written.length;
    time.draftMs += own.draftMs;
    time.targetMs += own.targetMs;
    if (timed) {
      const plain = await writePlainly(target.model, ids, optionsFor(`plain ${text}`));
      time.plainTokens += plain.tokens.length;
      time.plainMs += plain.targetMs;
    }
    tell(text + 1);
  }
}

/** What the passes brought. */
export function countPasses(passes: readonly SpeculativePass[]): SpeculativeCounts {
  const chances = passes.flatMap((pass) => pass.chances);
  return {
    passes: passes.length,
    looked: chances.length,
    accepted: passes.reduce((sum, { accepted }) => sum + accepted, 0),
    chance: chances.length === 0 ? 0 : chances.reduce((sum, chance) => sum + chance, 0) / chances.length,
    tokens: passes.reduce((sum, { tokens }) => sum + tokens.length, 0),
    ended: passes.filter(({ ended }) => ended).length,
  };
}
