import { numberOfWords } from '#world/lexicon/number-words';

/** The numbers that a text says in words, in their order: 'Then six and twenty-one make …' holds 6 and 21. */
export const numbersIn = (text: string): number[] =>
  (text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/gu) ?? []).flatMap((word) => numberOfWords(word) ?? []);
