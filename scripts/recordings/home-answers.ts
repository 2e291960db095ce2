import { createWorld } from '#world';
import { drawAnswers, holdShipped } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';

export default defineRecording({
  about:
    'Five answers of the shipped fern to one prompt, as the home page shows them before the reader asks.',
  minutes: 0.1,
  seed: 1,
  out: 'components/home/recorded/home-answers.json',
  data: [
    'public/models/fern/model.safetensors',
    'public/models/fern/config.json',
    'public/models/fern/card.json',
  ],
  async record({ seed, signal }) {
    const held = await holdShipped('fern');
    // Of somebody told of now and then a model has an opinion, and not the same one every time.
    const rung = createWorld({ size: 'pocket' }).ladder.find(({ mentions }) => mentions === 30)!;
    const draw = { prompt: `${rung.people[0]!.id} lives in`, temperature: 1, seed };
    const update = await drawAnswers(held, { ...draw, count: 5, maxTokens: 40 }, signal);
    return { drawn: { ...update, ...draw } };
  },
});
