import type { World } from '#world';
import {
  answerSources,
  arrangementsOf,
  noteDraws,
  type GroundingCell,
  type NoteContent,
} from '#run/grounding/cell';
import { answerWithNotes, remember, tally, type GroundedAnswer } from '#run/grounding/measure-cell';
import { worldOf } from '#run/judge-answer';
import type { HeldModel } from '#run/held-model';
import { holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording } from '../records/recording.ts';

const model = 'shrub';
const seed = 1;
const rungs = [0, 1, 10, 30, 100, 1000];
const contents: readonly NoteContent[] = ['right', 'otherwise', 'silent', 'elsewhere'];
/** Answers kept of each sort, to be read. */
const KEPT = 2;

async function measureRung(held: HeldModel, world: World, mentions: number, signal: AbortSignal) {
  const remembered = await remember(held, world, { mentions, seed }, signal);
  const alone = { answers: remembered.length, true: remembered.filter(({ isTrue }) => isTrue).length };
  const cells = [];
  for (const content of contents)
    for (const arrangement of arrangementsOf(content)) {
      const cell: GroundingCell = { mentions, content, ...arrangement };
      const answers = await answerWithNotes(held, world, cell, remembered, signal);
      if (answers.length < remembered.length) throw new Error('Stopped before all answers were written.');
      cells.push({ cell, ...tally(answers), examples: examplesOf(answers) });
    }
  return { mentions, alone, cells };
}

/** The first answers of each source. */
const examplesOf = (answers: readonly GroundedAnswer[]): Omit<GroundedAnswer, 'isTrue'>[] =>
  answerSources.flatMap((source) =>
    answers
      .filter((answer) => answer.source === source)
      .slice(0, KEPT)
      .map(({ prompt, answer }) => ({ prompt, answer, source })),
  );

export default defineRecording({
  about:
    'Whose fact the shrub’s answers state when one, two or four notes stand before the question: rungs of the mention ladder, kinds of notes.',
  lesson: 'hallucination',
  minutes: 5,
  seed,
  out: 'components/grounding/recorded/grounding.json',
  data: ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
    (file) => `public/models/${model}/${file}`,
  ),
  async record(context) {
    const held = await holdShipped(model);
    const world = worldOf(held.info().world)!;
    const { point } = openPoints<Awaited<ReturnType<typeof measureRung>>>(context, rungs.length);
    const found = [];
    for (const mentions of rungs)
      found.push(await point(`rung ${mentions}`, () => measureRung(held, world, mentions, context.signal)));
    return { model: held.info(), draws: noteDraws, rungs: found };
  },
  sample: {
    seconds: 5,
    async recompute({ signal }) {
      const held = await holdShipped(model);
      const world = worldOf(held.info().world)!;
      const remembered = await remember(held, world, { mentions: 1000, seed }, signal);
      const cell: GroundingCell = { mentions: 1000, content: 'otherwise', notes: 1, place: 'first' };
      return tally(await answerWithNotes(held, world, cell, remembered, signal));
    },
    stored({ rungs: all }) {
      const { cells } = all.find(({ mentions }) => mentions === 1000)!;
      const { counts, true: right } = cells.find(
        ({ cell }) => cell.content === 'otherwise' && cell.notes === 1,
      )!;
      return { counts, true: right };
    },
  },
});
