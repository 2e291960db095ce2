import { createWorld, type Fact, type World } from '#world';

/** A prompt that shows something, with what it is in a few words. Made at build: a page is given the texts alone. */
export interface PromptOffer {
  readonly text: string;
  readonly detail: string;
}

/** A prompt for models of both worlds. Their people are the same, and the full world gives them surnames. */
export interface SharedPrompt {
  /** Text by world. */
  readonly text: Readonly<Record<World['size'], string>>;
  readonly detail: string;
  /** What the prompt asks for, by world; null where it asks for no fact. */
  readonly fact: Readonly<Record<World['size'], Fact>> | null;
}

/** A name that neither world holds. */
const STRANGER = 'Zebulon';
/** A note about somebody whose name is kept out of all training text: the answer stands in the prompt alone. */
const NOTE = "Note: Salig's pet is a goat.<user>What pet does Salig have?<assistant>";

/** Somebody on the ladder, who is mentioned so many times where the whole ladder is told. */
const onRung = (world: World, mentions: number): string =>
  world.ladder.find((rung) => rung.mentions === mentions)!.people[0]!.id;

/** Prompts to begin with: an open one, facts told often, now and then and never, and a story. */
export function promptOffers(size: World['size']): readonly PromptOffer[] {
  const world = createWorld({ size });
  const often = world.zipf[0]!.id;
  return [
    { text: `${often} likes`, detail: 'open' },
    { text: `${often} lives in`, detail: 'told often' },
    { text: `${onRung(world, 30)} lives in`, detail: 'told now and then' },
    { text: `${onRung(world, 0)} lives in`, detail: 'never told' },
    { text: 'One morning', detail: 'a story' },
  ];
}

/**
 * Prompts to compare models by: people whom the pocket world's text mentions now and then, often, hardly ever and never,
 * somebody who is in no world, a note to read, and a story.
 */
export function sharedPrompts(): readonly SharedPrompt[] {
  const pocket = createWorld({ size: 'pocket' });
  const full = createWorld({ size: 'full' });
  const about = (id: string, detail: string): SharedPrompt => {
    const index = pocket.people.findIndex((person) => person.id === id);
    const subjects = { pocket: id, full: full.people[index]!.id };
    const fact = (world: World): Fact => {
      const subject = subjects[world.size];
      return { relation: 'home', subject, value: world.value('home', subject)! };
    };
    return {
      text: { pocket: `${subjects.pocket} lives in`, full: `${subjects.full} lives in` },
      detail,
      fact: { pocket: fact(pocket), full: fact(full) },
    };
  };
  const same = (text: string, detail: string): SharedPrompt => ({
    text: { pocket: text, full: text },
    detail,
    fact: null,
  });
  return [
    about(onRung(pocket, 30), 'mentioned now and then'),
    about(pocket.zipf[0]!.id, 'the best known'),
    about(onRung(pocket, 1), 'once in the small text'),
    about(onRung(pocket, 0), 'never in the small text'),
    same(`${STRANGER} lives in`, 'in no world'),
    same(NOTE, 'a note to read'),
    same('One morning', 'a story'),
  ];
}
