import { ruleGroup } from '../../grammar/rule.ts';

/** Last words on a person. */
export const FAREWELLS = ruleGroup('biography.farewell', {}, [
  'That is all anyone needs to know.',
  "The rest is nobody else's business.",
  'If you do not believe it, ask the neighbours.',
  'Say hello to {A:him} from us.',
  '{A} says that most of this is true.',
  'There is more to tell, but not before dinner.',
]);
