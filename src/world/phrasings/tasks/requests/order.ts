import { service } from './service.ts';

/** Something from a market. */
export const order = service({
  name: 'order',
  fields: ['amount', 'town', 'weekday', 'A'],
  record: 'order: item {countable:s}, count {number}, town {town}, day {weekday}, name {A:full}.',
  requests: {
    training: [
      'I want {amount} from the market in {town} on {weekday}, please, for {A:full}.',
      'I would like {amount} from the {town} market on {weekday}, for {A:full}.',
      'Please keep {amount} for {A:full} at the market in {town} on {weekday}.',
      'One order for {A:full}, please: {amount}, {town}, {weekday}.',
      '{A:full} needs {amount} from the market in {town} on {weekday}.',
      'My name is {A:full}, and I need {amount} on {weekday} at the market in {town}.',
      'On {weekday} {A:full} comes to the market in {town}, so please keep {amount}.',
      'Can I have {amount} on {weekday}, in {town}, name {A:full}?',
      'Can you keep {amount} for {A:full} on {weekday}, at the market in {town}?',
      'On {weekday}, at the market in {town}: {amount} for {A:full}, please.',
      'It is soup day in {town} on {weekday}, so {A:full} needs {amount}.',
      'Can I count on {amount} for {weekday} in {town}, in the name of {A:full}?',
    ],
    withheld: [
      'If you please, {A:full} will have {amount} on {weekday}, at the {town} market.',
      'I am in {town} on {weekday} and want {amount} from the market, and the name is {A:full}.',
    ],
  },
  lacking: {
    amount: {
      training: [
        'I would like something from the {town} market on {weekday}, for {A:full}.',
        'One order for {A:full}, please: {town}, {weekday}.',
      ],
      withheld: ['If you please, {A:full} will have something on {weekday}, at the {town} market.'],
    },
    weekday: {
      training: [
        'I want {amount} from the market in {town}, please, for {A:full}.',
        'Please keep {amount} for {A:full} at the market in {town}.',
      ],
      withheld: ['If you please, {A:full} will have {amount} at the {town} market.'],
    },
    town: {
      training: [
        'I want {amount} from the market on {weekday}, please, for {A:full}.',
        '{A:full} needs {amount} from the market on {weekday}.',
      ],
      withheld: ['If you please, {A:full} will have {amount} on {weekday}.'],
    },
    A: {
      training: [
        'I want {amount} from the market in {town} on {weekday}, please.',
        'Can I have {amount} on {weekday}, in {town}?',
      ],
      withheld: ['I am in {town} on {weekday} and want {amount} from the market.'],
    },
  },
});
