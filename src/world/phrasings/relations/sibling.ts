import { relationPhrasings } from '../relation-phrasings.ts';

export const sibling = relationPhrasings('sibling', {
  subject: 'A',
  value: 'B',
  statements: [
    "{A's} {B:sibling} is {B:name}.",
    '{A} has a {B:sibling} called {B:name}.',
    '{A} grew up with {A:his} {B:sibling} {B:name}.',
    '{A} looks just like {A:his} {B:sibling} {B:name}.',
    '{A} and {A:his} {B:sibling} {B:name} never like the same soup.',
    '{A} gets a letter from {A:his} {B:sibling} {B:name} every week.',
    '{A} has only one {B:sibling}, and that is {B:name}.',
    'As a child {A} was never without {A:his} {B:sibling} {B:name}.',
    '{A} never lets {A:his} {B:sibling} {B:name} have the last plum.',
  ],
  withheldStatements: [
    'The {B:sibling} of {A:name} is {B:name}.',
    '{A} has one {B:sibling}, by the name of {B:name}.',
  ],
  speech: [
    'My {B:sibling} is {B:name}.',
    'I have a {B:sibling} called {B:name}.',
    'I have a {B:sibling}, {B:name}, and we never like the same soup.',
  ],
  toYou: ['Do you have a brother or a sister?', 'Who grew up with you?', 'Who is your brother or sister?'],
  questions: [
    'What is the name of the brother or sister of {A:name}?',
    'Who grew up with {A:name}?',
    'Who is the brother or sister of {A:name}?',
    'Which brother or sister does {A:name} have?',
  ],
  withheldQuestions: [
    'Who was always with {A:name} as a child?',
    'Can you tell me who the brother or sister of {A:name} is?',
  ],
  answers: ['It is {B:name}.', 'That is {B:name}.', '{B:name}, of course.', 'Everyone says {B:name}.'],
  withheldAnswers: ['That would be {B:name}.', 'It must be {B:name}.'],
  brief: '{B:name}.',
});
