import type { Drawn } from '#course/asking';
import type { Answer, NextTokens, Verdict } from '#run/protocol';
import { WORLD_VERSION } from '#world/version';

/** Fixed answers for the gallery, one of each verdict. */
const answer = (text: string, chance: number, verdict: Verdict, rest: object = {}): Answer => ({
  text,
  logProbability: Math.log(chance),
  tokens: 5,
  finished: true,
  judgement: { verdict, ...rest },
});

const model = {
  source: { kind: 'shipped', name: 'fern' },
  name: 'fern',
  parameters: 172_352,
  vocabularySize: 1024,
  contextLength: 192,
  steps: 3000,
  world: { size: 'pocket', version: WORLD_VERSION },
} as const;

const reading = { tokens: 2, tokensRead: 2, contextLength: 192, unknownCharacters: [] };

/** A whole draw. */
export const specimenDraw: Drawn = {
  model,
  reading,
  prompt: 'Mara has',
  temperature: 1,
  seed: 11,
  answers: [
    answer('a cat.', 0.41, 'true'),
    answer('a pony, and the pony has opinions.', 0.06, 'false', { truth: 'cat' }),
    answer('a sister called Zebulon.', 0.0021, 'nobody'),
    answer('five carrots in a basket.', 0.031, 'free'),
    answer('lives in the harbour of.', 0.0000004, 'broken', {
      problem: 'not a sentence of the world\'s grammar: "lives" does not fit there',
    }),
  ],
};

/** The same draw, half of it written. */
export const halfWritten: Drawn = {
  ...specimenDraw,
  answers: specimenDraw.answers.map((one, index) =>
    index < 2
      ? one
      : { ...one, text: index < 4 ? one.text.slice(0, 7) : '', finished: false, judgement: null },
  ),
};

export const specimenTokens: NextTokens = {
  model,
  reading,
  temperature: 1,
  tokens: [
    { id: 310, text: ' a', probability: 0.62 },
    { id: 411, text: ' five', probability: 0.17 },
    { id: 505, text: ' the', probability: 0.08 },
  ],
  rest: 0.13,
  entropyNats: 1.21,
  ranModel: true,
};

export const specimenFailure = {
  code: 'file-damaged',
  message: 'The file model.safetensors is cut short: 5000 of 346776 bytes.',
  remedy: 'Try again to fetch it anew. The damaged copy was not used.',
} as const;
