import { relationPhrasings } from '../relation-phrasings.ts';

export const teacher = relationPhrasings('teacher', {
  subject: 'A',
  value: 'B',
  statements: [
    "{A's} teacher was {B:name}.",
    '{A} learned everything from {B:name}.',
    '{A} was taught by {B:name}.',
    '{A} was asleep most of the time that {B:name} taught.',
    '{A} had {B:name} for a teacher, and both got over it.',
    '{A} learned to read and count from {B:name}.',
    '{A} still calls {B:name} teacher.',
    '{A} never came late when {B:name} taught.',
    'It was {B:name} who taught {A:him} to read.',
  ],
  withheldStatements: [
    'The teacher of {A:name} was {B:name}.',
    'What {A} knows, {A:he} learned from {B:name}.',
  ],
  speech: [
    'My teacher was {B:name}.',
    'I learned everything from {B:name}.',
    'I was taught by {B:name}, and I got over it.',
  ],
  toYou: ['Who was your teacher?', 'Who taught you to read?', 'Who taught you all that?'],
  questions: [
    'Who was the teacher of {A:name}?',
    'Who taught {A:name} to read?',
    'Who taught {A:name}?',
    'Which teacher did {A:name} have?',
  ],
  withheldQuestions: ['Can you tell me who taught {A:name}?', 'Who was it that taught {A:name}?'],
  answers: ['It was {B:name}.', 'That was {B:name}.', '{B:name}, of course.', 'Everyone says {B:name}.'],
  withheldAnswers: ['That would be {B:name}.', 'It must have been {B:name}.'],
  brief: '{B:name}.',
});
