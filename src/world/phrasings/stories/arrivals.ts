import { kinBeat } from './beat.ts';

/** Somebody close to the hero turns up, and the next sentence is about them. */
export const arrival = kinBeat('arrival', ['friend', 'sibling', 'teacher'], { makes: ['here B'] }, [
  "{B}, {A's} KIN, comes by just in time.",
  "Along the road comes {B}, {A's} KIN, with jam on {B:his} nose.",
  "{B} is {A's} KIN, and here {B:he} comes.",
  "{B}, {A's} KIN, looks over the wall.",
  "Up jumps {B}, {A's} KIN, from behind a tree.",
  "{B}, who is {A's} KIN, hears of it and comes running.",
]);
