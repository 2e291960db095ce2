import { relationPhrasings } from '../relation-phrasings.ts';

export const makes = relationPhrasings('makes', {
  subject: 'A',
  value: 'good',
  statements: [
    '{A} makes {good}.',
    '{A} sells {good}.',
    '{A} knows all there is to know about {good}.',
    '{A} makes {good} from morning to night.',
    'People come to {A:him} for {good}.',
    '{A} never makes bad {good}.',
    'Nobody on the islands makes {good} the way {A} does.',
    'When {A} is not asleep, {A:he} makes {good}.',
    '{A} makes the {good} that people talk about.',
  ],
  withheldStatements: ['All day {A} makes {good}.', '{A} is the one to ask for {good}.'],
  speech: [
    'I make {good}.',
    'I sell {good}.',
    'I make {good}, day and night.',
    'I make {good}, and people buy it all.',
  ],
  toYou: ['What do you make?', 'What do you sell?', 'What can I buy from you?'],
  questions: [
    'What does {A:name} make?',
    'What does {A:name} sell?',
    'What can I buy from {A:name}?',
    'What do people buy from {A:name}?',
  ],
  withheldQuestions: ['What would {A:name} sell me?', 'Can you tell me what {A:name} makes?'],
  answers: [
    '{good}, of course.',
    'Nothing but {good}.',
    'As far as I know, {good}.',
    'Everyone says {good}.',
  ],
  withheldAnswers: ['That would be {good}.', 'It must be {good}.'],
  brief: '{good}.',
});
