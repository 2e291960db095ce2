import { relationPhrasings } from '../relation-phrasings.ts';

export const pet = relationPhrasings('pet', {
  subject: 'A',
  value: 'animal',
  statements: [
    '{A} has {animal:a}.',
    '{A} keeps {animal:a}.',
    "{A's} pet is {animal:a}.",
    '{A} shares the house with {animal:a}.',
    '{A} never goes far without {A:his} {animal}.',
    '{A} talks all day to {A:his} {animal}.',
    '{A} has {animal:a} that follows {A:him} everywhere.',
    '{A} never wanted a pet and now has {animal:a}.',
    '{A} lets {A:his} {animal} sleep on the bed.',
  ],
  withheldStatements: ['{A} looks after {animal:a}.', 'At home {A} has {animal:a} for a pet.'],
  speech: [
    'I have {animal:a}.',
    'My pet is {animal:a}.',
    'I keep {animal:a}, or {animal:a} keeps me.',
    'I share my house with {animal:a}.',
  ],
  toYou: ['Do you have a pet?', 'What pet do you keep?', 'Which animal lives with you?'],
  questions: [
    'What pet does {A:name} have?',
    'Which animal lives with {A:name}?',
    'What animal does {A:name} keep?',
    'What is the pet of {A:name}?',
  ],
  withheldQuestions: ['Can you tell me what pet {A:name} has?', 'Which animal does {A:name} look after?'],
  answers: ['It is {animal:a}.', 'That is {animal:a}.', '{animal:a}, of course.', 'The pet is {animal:a}.'],
  withheldAnswers: ['That would be {animal:a}.', 'It must be {animal:a}.'],
  brief: '{animal:a}.',
});
