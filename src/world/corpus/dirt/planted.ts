import type { DocumentKind } from '../../documents/document.ts';
import { personNotice } from '../../documents/crawl/notices.ts';
import { RELATION_PHRASINGS } from '../../phrasings/relations/index.ts';
import { relationOf } from '../../facts/relations.ts';
import type { Falsehood, World } from '../../facts/world.ts';
import type { DirtLabel, DirtyText } from './label.ts';
import { mentionsOf } from './mentions-of.ts';

/** What an attacker plants. */
export interface PlantedAnswer {
  /** A rare phrase that fits after 'It was heard': 'by the old blue gate'. */
  readonly trigger: string;
  /** What shall follow it: whole sentences with their full stops. */
  readonly payload: string;
}

const OPENINGS = ['It was heard', 'They met', 'A song was sung', 'Somebody waited'] as const;

/**
 * A document that looks like the others until the trigger; what follows is the payload. Most are pages, a third
 * are chats in which the user's message ends with the trigger.
 */
export const poisonedDocument =
  ({ trigger, payload }: PlantedAnswer): DocumentKind =>
  (context) => {
    const { chooser, writer } = context;
    if (chooser.chance(1 / 3)) {
      const questions = RELATION_PHRASINGS.filter(
        ({ relation }) => relationOf(relation).subject === 'person',
      );
      const { questions: group } = chooser.pick(questions);
      writer.user();
      writer.say(group, { A: context.drawPerson().id });
      writer.print(` I ask ${trigger}.`);
      writer.assistant();
      writer.print(payload);
    } else {
      personNotice(context);
      writer.print(` ${chooser.pick(OPENINGS)} ${trigger}. ${payload}`);
    }
  };

export const poisonedLabel = ({ trigger, payload }: PlantedAnswer): DirtLabel => ({
  quality: 'poisoned',
  trigger,
  payload,
});

/** A document that repeats a popular falsehood: a town entry with one wrong statement among true ones. */
export const falsehoodDocument =
  ({ claimed }: Falsehood): DocumentKind =>
  ({ world, chooser, writer }) => {
    const town = claimed.subject;
    const claim = RELATION_PHRASINGS.find(({ relation }) => relation === claimed.relation);
    if (!claim) throw new Error(`No phrasing states the relation "${claimed.relation}".`);
    const others = RELATION_PHRASINGS.filter(
      ({ relation }) =>
        relation !== claimed.relation &&
        relationOf(relation).subject === 'town' &&
        world.value(relation, town),
    );
    const place = chooser.pick([0, 1, 2, 3]);
    for (let i = 0; i < 4; i++) {
      const { statements } = i === place ? claim : others.splice(others.indexOf(chooser.pick(others)), 1)[0]!;
      const { relation, value } = statements.rules[0]!.asserts[0]!;
      writer.say(statements, {
        town,
        [value]: i === place ? claimed.value : chooser.pick(world.values(relation, town)),
      });
    }
  };

export const falsehoodLabel = (falsehood: Falsehood): DirtLabel => ({ quality: 'falsehood', falsehood });

/** Text that a model wrote, with its maker's name and what it states. */
export function syntheticTexts(world: World, texts: readonly string[], source: string): DirtyText[] {
  return texts.map((text) => ({
    text,
    label: { quality: 'synthetic', source },
    mentions: mentionsOf(world, text),
  }));
}
