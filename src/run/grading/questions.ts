import { createRng, deriveSeed } from '#lab';
import { probeItem, type ProbeItem } from '#models/capabilities/score-answer';
import { LADDER_RELATIONS, type RelationId, type World } from '#world';
import { createChooser } from '#world/chooser';
import { writeDocument } from '#world/documents/document';
import { questionTurn } from '#world/documents/question-answer';

/** A question about a person, and what the generator would answer. */
export interface GradedQuestion extends ProbeItem {
  readonly person: string;
  readonly relation: RelationId;
  /** Times the person's text was written for the model to learn from. */
  readonly mentions: number;
}

/** Which half of each rung's people is asked about: nobody stands in both. */
export type QuestionPart = 'training' | 'measured';

/**
 * One question about each fact of half of the people on every rung, rung after rung.
 * @param seed decides the phrasings
 */
export function writeQuestions(world: World, part: QuestionPart, seed: number): GradedQuestion[] {
  const policy = { kind: 'training' } as const;
  return world.ladder.flatMap(({ mentions, people }) =>
    people
      .filter((_, i) => (i % 2 === 0) === (part === 'training'))
      .flatMap(({ id }) =>
        LADDER_RELATIONS.map((relation) => {
          const chooser = createChooser(createRng(deriveSeed(seed, `${part}|${relation}|${id}`)));
          const drawPerson = (): never => {
            throw new Error('A question about somebody draws nobody else.');
          };
          const { text } = writeDocument(world, (context) => questionTurn(context, relation, id), chooser, {
            policy,
            drawPerson,
          });
          return { ...probeItem(text), person: id, relation, mentions };
        }),
      ),
  );
}
