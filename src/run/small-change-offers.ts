import { createWorld, type World } from '#world';
import type { PromptOffer } from './prompt-offers.ts';

/** Prompts to change, by world: of somebody told of often, now and then, and never. */
export function changeOffers(size: World['size']): readonly PromptOffer[] {
  const world = createWorld({ size });
  const onRung = (mentions: number): string =>
    world.ladder.find((rung) => rung.mentions === mentions)!.people[0]!.id;
  const often = size === 'full' ? onRung(1000) : world.zipf[0]!.id;
  return [
    { text: `${often} lives in`, detail: 'told often' },
    { text: `${onRung(30)} lives in`, detail: 'told now and then' },
    { text: `${onRung(0)} lives in`, detail: 'never told' },
  ];
}
