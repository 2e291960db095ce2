import { kinBeat } from './beat.ts';

/** Somebody close to the hero turns up, and the next sentence is about them. */
export const arrival = kinBeat('arrival', ['friend', 'sibling', 'teacher'], { makes: ['here B'] }, [
  "{B}, {A's} KIN, comes by just in time.",
  "Then {B}, {A's} KIN, comes up the road with jam on {B:his} nose.",
  "{B} is {A's} KIN, and here {B:he} comes.",
  "{B}, {A's} KIN, looks over the wall.",
  "{B}, {A's} KIN, comes out from behind a tree.",
  "{B}, who is {A's} KIN, hears of it and is there at once.",
]);
