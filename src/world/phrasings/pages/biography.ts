import { ruleGroup } from '../../grammar/rule.ts';

/** Last words on a person. */
export const FAREWELLS = ruleGroup('biography.farewell', {}, [
  'That is all you need to know.',
  'Nobody will tell you more than that.',
  'If you want to know more, ask the neighbours.',
  'Say hello to {A:him} from me.',
  '{A} says that most of this is true.',
  'There is more to tell, but not before dinner.',
]);
