import { createWorld } from '#world';
import type { PromptOffer } from './prompt-offers.ts';

/** Prompts for the full world's model to write on, with one of the pocket world drafting: from what both know to what one never saw. */
export function speculativeOffers(): readonly PromptOffer[] {
  const world = createWorld({ size: 'full' });
  const person = world.zipf[0]!.id;
  return [
    { text: 'In Lindal', detail: 'a town' },
    { text: `${person} lives in`, detail: 'a life' },
    { text: 'One morning', detail: 'a story' },
    { text: `<user>Where does ${person} live?<assistant>`, detail: 'a question' },
    {
      text: `<user>I want two seats from Havn to Grimsel on Tuesday, please, in the name of ${person}.<assistant>`,
      detail: 'a task the drafter never saw',
    },
  ];
}
