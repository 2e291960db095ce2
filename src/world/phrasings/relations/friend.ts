import { relationPhrasings } from '../relation-phrasings.ts';

export const friend = relationPhrasings('friend', {
  subject: 'A',
  value: 'B',
  statements: [
    "{A's} best friend is {B:name}.",
    '{A} has a good friend in {B:name}.',
    '{A} tells everything to {A:his} friend {B:name}.',
    '{A} goes fishing with {A:his} friend {B:name}.',
    'When it rains, {A} has soup with {A:his} friend {B:name}.',
    '{A} gives everything to {A:his} friend {B:name} and gets half of it back.',
    '{A} would give {A:his} friend {B:name} anything but cake.',
    '{A} laughs most when {A:his} friend {B:name} comes to dinner.',
    'You never see {A:him} without {A:his} friend {B:name}.',
  ],
  withheldStatements: ['The best friend of {A:name} is {B:name}.', '{A} calls {B:name} {A:his} best friend.'],
  speech: [
    'My best friend is {B:name}.',
    'I have a good friend in {B:name}.',
    'I would give my friend {B:name} anything but cake.',
  ],
  toYou: ['Who is your best friend?', 'Who goes fishing with you?', 'Who is a good friend to you?'],
  questions: [
    'Who is the best friend of {A:name}?',
    'Who is a good friend of {A:name}?',
    'Who goes fishing with {A:name}?',
    'Which friend does {A:name} like best?',
  ],
  withheldQuestions: ['Who is {A:name} always with?', 'Can you tell me who the best friend of {A:name} is?'],
  answers: ['It is {B:name}.', 'That is {B:name}.', '{B:name}, of course.', 'Everyone says {B:name}.'],
  withheldAnswers: ['That would be {B:name}.', 'It must be {B:name}.'],
  brief: '{B:name}.',
});
