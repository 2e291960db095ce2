import type { BatchGenerateOptions, GeneratedSequence } from '#models';
import type { Answer } from '#run/protocol';
import { endsSentence, writeAnswers, type WriteAnswersOptions } from '#run/write-answers';
import { describe, expect, it } from 'vitest';

const words = ['<eos>', ' Mara', ' likes', ' plums', '.', ' And', ' bread'];

/** A model that writes the given tokens, a step at a time for all rows, each with probability 1/2. */
function scripted(rows: number[][]) {
  const seen: { steps: number; options?: BatchGenerateOptions } = { steps: 0 };
  const model = {
    detokenize: (ids: readonly number[]) => ids.map((id) => words[id]).join(''),
    async generateBatch(
      _: readonly (readonly number[])[],
      options: BatchGenerateOptions,
    ): Promise<GeneratedSequence[]> {
      seen.options = options;
      for (let step = 0; step < options.maxTokens && options.signal?.aborted !== true; step++) {
        seen.steps++;
        rows.forEach((row, index) => {
          const id = row[step];
          if (id !== undefined) options.onToken?.(index, id, 0.5);
        });
        await Promise.resolve();
      }
      return [];
    },
  };
  return { model, seen };
}

async function write(
  rows: number[][],
  signal = new AbortController().signal,
  judge?: WriteAnswersOptions['judge'],
) {
  const { model, seen } = scripted(rows);
  const reports: (readonly Answer[])[] = [];
  const query = { count: rows.length, temperature: 1, maxTokens: 6, seed: 1 };
  const report = (answers: readonly Answer[]): void => void reports.push(answers);
  await writeAnswers({ model, prompt: [0, 1], query, report, signal, judge });
  return { reports, seen };
}

describe('writeAnswers', () => {
  it('ends each answer with its sentence and counts only the tokens shown', async () => {
    const { reports } = await write([
      [1, 2, 3, 4, 5, 6],
      [1, 4, 5, 6, 5, 6],
    ]);
    const last = reports.at(-1)!;
    expect(last.map(({ text }) => text)).toEqual([' Mara likes plums.', ' Mara.']);
    expect(last[0]!.logProbability).toBeCloseTo(4 * Math.log(0.5));
    expect(last[1]!.logProbability).toBeCloseTo(2 * Math.log(0.5));
    expect(last.every(({ finished }) => finished)).toBe(true);
  });

  it('stops the model once every answer has ended', async () => {
    const { seen } = await write([
      [1, 4, 5, 5, 5, 5],
      [4, 5, 5, 5, 5, 5],
    ]);
    expect(seen.steps).toBe(2);
  });

  it('reports growing answers, all in one report a step', async () => {
    const { reports } = await write([
      [1, 2, 4],
      [1, 3, 4],
    ]);
    expect(reports.map((answers) => answers[0]!.text)).toEqual([
      ' Mara',
      ' Mara likes',
      ' Mara likes.',
      ' Mara likes.',
    ]);
  });

  it('counts an answer without a full stop as finished when the room is used up', async () => {
    const { reports } = await write([[1, 2, 3, 1, 2, 3]]);
    expect(reports.at(-1)![0]).toMatchObject({ finished: true, tokens: 6 });
  });

  it('judges finished answers by the text before them and the text with them', async () => {
    const asked: string[][] = [];
    const { reports } = await write([[2, 3, 4]], undefined, (before, whole) => {
      asked.push([before, whole]);
      return { verdict: 'true' };
    });
    expect(asked).toEqual([[' Mara', ' Mara likes plums.']]);
    expect(reports[0]![0]!.judgement).toBeNull();
    expect(reports.at(-1)![0]!.judgement).toEqual({ verdict: 'true' });
  });

  it('says nothing more once aborted', async () => {
    const control = new AbortController();
    control.abort();
    const { reports } = await write([[1, 4]], control.signal);
    expect(reports).toEqual([]);
  });
});

describe('endsSentence', () => {
  it.each([
    ['Mara likes plums.', true],
    ['Does she? ', true],
    ['Mara likes', false],
    ['A line\n', true],
    ['\n', false],
    ['', false],
  ])('%j: %s', (text, ends) => {
    expect(endsSentence(text)).toBe(ends);
  });
});
