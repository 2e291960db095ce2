import { createRng, deriveSeed } from '#lab';
import { matchesWhole } from '#lab/constrained/compile-regex';
import { maskLogits, type TokenConstraint } from '#lab/constrained/token-constraint';
import { softmax } from '#lab/sampling/softmax';
import { requireRoom } from '../analysis/mask.ts';
import { compileForm } from '../forms/form.ts';
import { isComplete } from '../forms/is-complete.ts';
import { tellAnswer } from '../forms/tell.ts';
import type { HeldModel } from '../held-model.ts';
import { judgeAnswer, worldOf } from '../judge-answer.ts';
import type { Judgement } from '../protocol.ts';
import { readPrompt } from '../read-prompt.ts';
import { endsSentence } from '../write-answers.ts';
import type { ConstrainedQuery, ConstrainedUpdate, FormedAnswer } from './protocol.ts';

interface Draft {
  readonly ids: number[];
  /** Where the automaton stands; null once the text has left the form. */
  state: number | null;
  /** Tokens that `state` has seen. */
  seen: number;
  logAllowed: number;
}

/**
 * Draws answers with the mask and without it. Both kinds end where the form has nothing more to say; without the mask a
 * text that has left the form ends with its first sentence. Since both end alike, the product of the allowed
 * probabilities of an answer drawn with the mask is the model's own probability of it over the masked one, and its mean
 * estimates how often the model alone is valid (importance sampling; Park et al. 2024, "Grammar-aligned decoding",
 * arXiv 2405.21047, on what the mask does to the distribution).
 */
export async function drawFormed(
  held: HeldModel,
  query: Omit<ConstrainedQuery, 'model' | 'kind'>,
  report: (update: ConstrainedUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const { form, tell, room, count, temperature, seed } = query;
  const { model, tokenizer } = held;
  const { constraint, automaton } = compileForm(form, tokenizer);
  requireRoom(constraint.tokensToEnd(constraint.start), room);
  const { ids, reading } = readPrompt(query.prompt, tokenizer, model.contextLength, room, true);
  const info = held.info();
  const world = worldOf(info.world);
  const before = model.detokenize(ids.slice(1));
  const judge = (answer: string, valid: boolean): Judgement | null => {
    const told = valid && tell !== null ? tellAnswer(tell, answer) : answer;
    return world === null || told === null ? null : judgeAnswer(world, before, `${before} ${told}`);
  };
  const describe = ({ ids: written, logAllowed }: Draft, finished: boolean): FormedAnswer => {
    const text = model.detokenize(written);
    const valid = finished && matchesWhole(automaton, text);
    const judgement = finished ? judge(text, valid) : null;
    return { text, tokens: written.length, finished, valid, logAllowed, judgement };
  };
  const results: Record<Kind, readonly FormedAnswer[]> = { masked: [], free: [] };
  const tellAll = (): void => report({ model: info, reading, ...results });

  for (const kind of ['masked', 'free'] as const) {
    const drafts = Array.from({ length: count }, (): Draft => ({
      ids: [],
      state: constraint.start,
      seen: 0,
      logAllowed: 0,
    }));
    let told = -Infinity;
    await model.generateBatch(
      drafts.map(() => ids),
      {
        maxTokens: room,
        temperature,
        rng: createRng(deriveSeed(seed, kind)),
        signal,
        shape(sequence, logits, soFar) {
          const draft = drafts[sequence]!;
          follow(constraint, draft, soFar);
          if (draft.state === null) return endsSentence(model.detokenize(soFar)) ? null : logits;
          const mask = constraint.tokenMask(draft.state, room - soFar.length);
          if (isComplete(mask, tokenizer.eosId)) return null;
          if (kind === 'free') return logits;
          const probabilities = softmax(logits, temperature);
          draft.logAllowed += Math.log(
            probabilities.reduce((sum, p, id) => sum + (mask[id] === 1 ? p : 0), 0),
          );
          return maskLogits(logits, mask);
        },
        onToken(sequence, id) {
          drafts[sequence]!.ids.push(id);
          // Often enough to be watched; text after text is decoded for it.
          if (performance.now() - told < reportEveryMs) return;
          told = performance.now();
          results[kind] = drafts.map((draft) => describe(draft, false));
          tellAll();
        },
      },
    );
    if (signal.aborted) return;
    results[kind] = drafts.map((draft) => describe(draft, true));
    tellAll();
  }
}

type Kind = 'masked' | 'free';
const reportEveryMs = 150;

/** Takes the automaton on by what was written since. */
function follow(constraint: TokenConstraint, draft: Draft, written: readonly number[]): void {
  for (; draft.seen < written.length && draft.state !== null; draft.seen++) {
    const id = written[draft.seen]!;
    const mask = constraint.tokenMask(draft.state);
    draft.state = mask[id] === 1 ? constraint.advance(draft.state, id) : null;
  }
}
