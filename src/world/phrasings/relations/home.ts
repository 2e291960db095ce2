import { relationPhrasings } from '../relation-phrasings.ts';

export const home = relationPhrasings('home', {
  subject: 'A',
  value: 'town',
  statements: [
    '{A} lives in {town}.',
    "{A's} house is in {town}.",
    '{A} came to {town} for a week and stayed.',
    '{A} calls {town} home.',
    'You will find {A:him} in {town}.',
    '{A} has a small house in {town}.',
    'Letters for {A:him} go to {town}.',
    '{A} would not live anywhere but in {town}.',
    'If you look for {A:him}, start in {town}.',
    '{town} is the town where {A} lives.',
  ],
  withheldStatements: ['{A} makes a home in {town}.', 'For {A:name}, home is {town}.'],
  speech: [
    'I live in {town}.',
    'My house is in {town}.',
    'I am from {town}, you know.',
    'I still live in {town}.',
    'I came to {town} for a week and stayed.',
  ],
  toYou: ['Where do you live now?', 'Which town do you live in?', 'Where is your house?'],
  questions: [
    'Where does {A:name} live?',
    'In which town does {A:name} live?',
    'Where is the home of {A:name}?',
    'What town is {A:name} from?',
  ],
  withheldQuestions: ['Which town is home to {A:name}?', 'Can you tell me where {A:name} lives?'],
  answers: ['It is {town}.', 'That is {town}.', 'In {town}.', 'The town is {town}.'],
  withheldAnswers: ['That would be {town}.', 'It must be {town}.'],
  brief: '{town}.',
});
