import { analyse } from '#run/analysis/analyse';
import type { Analyses, AnalysisKind, WindowQuestion } from '#run/analysis/protocol';
import { createWorld } from '#world';
import { holdShipped } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';

/** The same thing said in ways that cost a tokenizer more and more. */
const samples = [
  ['A sentence of this world', 'Mara takes the early ferry to Torvik.'],
  ['A rare name', 'Wilhelmina takes the early ferry to Czestochowa.'],
  ['Numbers', 'Boat 48,213 left at 07:45 on 2026-11-23.'],
  ['German', 'Mara nimmt die frühe Fähre nach Torvik.'],
  ['Japanese', 'マラは早いフェリーでトルヴィクへ行く。'],
  ['Code', 'for (let i = 0; i < 3; i++) takeFerry(i);'],
  ['Emoji', 'Good morning ☀️ 🐐 ⛴️'],
] as const;

const question: WindowQuestion = 'boat';
/** Sentences between the name and the question. */
const sentences = Array.from({ length: 16 }, (_, i) => 2 * i);

export default defineRecording({
  about: 'What the shipped fern reads: tokens, embeddings, attention, and what its window loses.',
  lesson: 'grow-your-first-model',
  minutes: 0.2,
  seed: 1,
  out: 'components/reading/recorded/reading.json',
  data: [
    'public/models/fern/model.safetensors',
    'public/models/fern/config.json',
    'public/models/fern/tokenizer.json',
    'public/models/fern/card.json',
  ],
  async record({ progress }) {
    const held = await holdShipped('fern');
    const model = { kind: 'shipped', name: 'fern' } as const;
    const look = async <K extends AnalysisKind>(
      query: Analyses[K]['query'] & { readonly kind: K },
    ): Promise<Analyses[K]['result']> => rounded((await analyse(held, query)) as Analyses[K]['result']);

    const [first, second] = createWorld({ size: 'pocket' }).zipf;
    const text = `${first!.firstName} has a letter for ${second!.firstName}. ${first!.gender === 'female' ? 'She' : 'He'} takes the ferry to Torvik on Monday.`;
    const tokens = await look({
      kind: 'tokens',
      model,
      texts: [text, ...samples.map(([, sample]) => sample)],
    });
    const town = tokens.texts[0]!.pieces.findIndex((piece) => piece.text === ' Torvik');
    const token = tokens.texts[0]!.pieces[town]!.id;
    const embeddings = await look({ kind: 'embeddings', model, token, count: 8 });
    const attention = await look({ kind: 'attention', model, text });
    const window = [];
    for (const between of sentences) {
      window.push(await look({ kind: 'window', model, person: 0, question, sentences: between }));
      progress(window.length / sentences.length);
    }
    return {
      text,
      picked: town,
      sampleLabels: samples.map(([label]) => label),
      tokens,
      embeddings,
      attention,
      question,
      sentences,
      window,
    };
  },
});

/** The same with every fraction cut to five digits: more than is shown, fewer than differ between CPUs. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Number.isInteger(value) ? value : Number(value.toPrecision(5))) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => rounded(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part as unknown)])) as T;
}
