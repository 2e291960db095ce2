import { createRng } from '#lab';
import type { TransformerModel } from '#models';
import type { Answer, GenerateQuery, Judgement } from './protocol.ts';

interface Draft {
  readonly ids: number[];
  text: string;
  logProbability: number;
  finished: boolean;
  judgement: Judgement | null;
}

export interface WriteAnswersOptions {
  readonly model: Pick<TransformerModel, 'generateBatch' | 'detokenize'>;
  /** What the model reads. */
  readonly prompt: readonly number[];
  readonly query: Pick<GenerateQuery, 'count' | 'temperature' | 'maxTokens' | 'seed'>;
  /** Told of all answers each time one has grown. */
  readonly report: (answers: readonly Answer[]) => void;
  readonly signal: AbortSignal;
  /** Judges a finished answer by the text before it and the text with it. Without one no answer is judged. */
  readonly judge?: ((before: string, whole: string) => Judgement | null) | undefined;
}

/**
 * Writes several answers side by side, each to the end of its first sentence. An answer's probability is that of
 * the tokens shown; tokens drawn after its end are dropped.
 */
export async function writeAnswers(options: WriteAnswersOptions): Promise<void> {
  const { model, prompt, query, report, signal, judge } = options;
  const drafts = Array.from({ length: query.count }, (): Draft => {
    return { ids: [], text: '', logProbability: 0, finished: false, judgement: null };
  });
  const enough = new AbortController();
  let told = true;
  const tell = (): void => {
    told = true;
    report(
      drafts.map(({ ids, text, logProbability, finished, judgement }) => ({
        text,
        logProbability,
        finished,
        tokens: ids.length,
        judgement,
      })),
    );
  };
  // All answers grow by a token in the same turn of the event loop: one report for all of them.
  const tellSoon = (): void => {
    if (told) queueMicrotask(tell);
    told = false;
  };

  await model.generateBatch(
    drafts.map(() => prompt),
    {
      maxTokens: query.maxTokens,
      temperature: query.temperature,
      rng: createRng(query.seed),
      signal: AbortSignal.any([signal, enough.signal]),
      onToken(sequence, id, probability) {
        const draft = drafts[sequence]!;
        if (draft.finished) return;
        draft.ids.push(id);
        draft.text = model.detokenize(draft.ids);
        draft.logProbability += Math.log(probability);
        draft.finished = endsSentence(draft.text);
        tellSoon();
        if (drafts.every(({ finished }) => finished)) enough.abort();
      },
    },
  );
  if (signal.aborted) return;
  // Those without a full stop ended their text or ran out of room.
  const before = textOf(model, prompt);
  for (const draft of drafts) {
    draft.finished = true;
    draft.judgement = judge?.(before, textOf(model, [...prompt, ...draft.ids])) ?? null;
  }
  tell();
}

/** A text without the token that opens it. */
const textOf = (model: WriteAnswersOptions['model'], ids: readonly number[]): string =>
  model.detokenize(ids.slice(1));

/** True once a text has come to the end of a sentence or of a line. */
export function endsSentence(text: string): boolean {
  return /[.?!]["”’]?\s*$/.test(text) || /\S\n$/.test(text);
}
