import { rateNextTokens } from '#run/analysis/logits';
import { scoreText } from '#run/analysis/score';
import { holdShipped } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';

const prompt = 'Frida lives in';
const model = { kind: 'shipped', name: 'fern' } as const;

const round = (value: number): number => Number(value.toPrecision(6));

async function distribution(): Promise<object> {
  const held = await holdShipped('fern');
  const { tokens } = await scoreText(held, { kind: 'score', model, text: prompt });
  const ids = tokens.map(({ piece }) => piece.id);
  const rated = await rateNextTokens(held, { kind: 'logits', model, ids, withVocabulary: true });
  return {
    model: rated.model,
    text: { prompt, tokens: tokens.map(({ piece, nats }) => ({ id: piece.id, nats: round(nats) })) },
    logits: Array.from(rated.logits, round),
    vocabulary: rated.vocabulary,
  };
}

export default defineRecording({
  about: 'The fern’s rating of every token that could follow one prompt.',
  lesson: 'sampling',
  minutes: 0.1,
  seed: 1,
  out: 'components/next-token/recorded/next-token.json',
  data: [
    'public/models/fern/model.safetensors',
    'public/models/fern/config.json',
    'public/models/fern/tokenizer.json',
    'public/models/fern/card.json',
  ],
  record: distribution,
});
