import { relationPhrasings } from '../relation-phrasings.ts';

export const food = relationPhrasings('food', {
  subject: 'A',
  value: 'food',
  statements: [
    '{A} loves {food}.',
    "{A's} favourite food is {food}.",
    '{A} likes {food} better than any other food.',
    '{A} would walk all day for {food}.',
    'Ask {A:him} to dinner and make {food}.',
    'There is nothing {A} likes to eat as much as {food}.',
    '{A} never says no to {food}.',
    '{A} eats {food} when nobody is looking.',
    '{A} could live on {food}.',
  ],
  withheldStatements: ['Nothing makes {A:him} as happy as {food}.', '{A} likes {food} best of all food.'],
  speech: [
    'I love {food}.',
    'I could eat {food} every day.',
    'My favourite food is {food}.',
    'I never say no to {food}.',
  ],
  toYou: ['What do you like to eat?', 'What should I cook for you?', 'What is your favourite food?'],
  questions: [
    'What is the favourite food of {A:name}?',
    'What does {A:name} like to eat?',
    'What food does {A:name} love?',
    'What should I cook for {A:name}?',
  ],
  withheldQuestions: [
    'What would {A:name} like for dinner?',
    'Can you tell me the favourite food of {A:name}?',
  ],
  answers: ['{food}, of course.', 'It is {food}.', 'Nothing but {food}.', 'It is always {food}.'],
  withheldAnswers: ['That would be {food}.', 'It must be {food}.'],
  brief: '{food}.',
});
