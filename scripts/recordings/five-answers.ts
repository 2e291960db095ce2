import { createWorld } from '#world';
import { drawAnswers, holdShipped, listTokens } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';

export default defineRecording({
  about: 'Five answers of the shipped fern to one prompt, as lesson 1 shows them before the reader asks.',
  lesson: 'grow-your-first-model',
  minutes: 0.1,
  seed: 1,
  out: 'components/ask/recorded/five-answers.json',
  data: [
    'public/models/fern/model.safetensors',
    'public/models/fern/config.json',
    'public/models/fern/card.json',
  ],
  async record({ seed, signal }) {
    const held = await holdShipped('fern');
    const prompt = `${createWorld({ size: 'pocket' }).zipf[0]!.id} likes`;
    const draw = { prompt, temperature: 1, seed };
    const update = await drawAnswers(held, { ...draw, count: 5, maxTokens: 40 }, signal);
    return { drawn: { ...update, ...draw }, nextTokens: await listTokens(held, prompt, 1) };
  },
});
