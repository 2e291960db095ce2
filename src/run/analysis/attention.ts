import { antecedentFinder } from '#models/analysis/antecedents';
import { headRoles } from '#models/analysis/head-roles';
import { pieceReader } from '#models/analysis/token-pieces';
import { traceReading, type Trace } from '#models/analysis/trace';
import type { HeldModel } from '../held-model.ts';
import type { AttentionQuery, AttentionResult } from './protocol.ts';
import { sampleTexts } from './sample-texts.ts';
import { rememberByWeights, weightsOf } from './weights-memory.ts';

/** More tokens than this no page can show side by side. */
const mostTokens = 64;
/** How many texts the heads are measured on: with these the first answer takes half a second. */
const measuredTexts = 40;

const rolesOf = rememberByWeights(async (held) => {
  const { model, tokenizer } = held;
  const weights = await weightsOf(held);
  const antecedentsOf = antecedentFinder(tokenizer);
  const texts = sampleTexts(held)
    .slice(0, measuredTexts)
    .map((text) => {
      const ids = [tokenizer.eosId, ...tokenizer.encode(text)].slice(0, model.contextLength);
      return { ids, trace: traceReading(weights, ids), antecedents: antecedentsOf(ids) };
    });
  return { roles: headRoles(texts), texts: texts.length };
});

/** Attention weights of every head for a text, and what the heads look at in general. */
export async function lookAtAttention(held: HeldModel, { text }: AttentionQuery): Promise<AttentionResult> {
  const { tokenizer } = held;
  const all = tokenizer.encode(text.trimEnd(), { special: false });
  const ids = [tokenizer.eosId, ...all].slice(0, mostTokens);
  const trace = traceReading(await weightsOf(held), ids);
  return {
    model: held.info(),
    pieces: ids.map(pieceReader(tokenizer)),
    dropped: all.length + 1 - ids.length,
    weights: trace.attention.map((heads) => heads.map((weights) => triangle(weights, trace))),
    ...(await rolesOf(held)),
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The rows of a head's weights, each up to its own token. */
function triangle(weights: Float64Array, { length }: Trace): number[][] {
  return Array.from({ length }, (_, row) =>
    Array.from(weights.slice(row * length, row * length + row + 1), round),
  );
}
