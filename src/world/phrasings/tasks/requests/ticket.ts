import { service } from './service.ts';

/** A seat on a ferry. */
export const ticket = service({
  name: 'ticket',
  fields: ['town', 'town2', 'weekday', 'seats', 'A'],
  record: 'ticket: from {town}, to {town2}, day {weekday}, seats {number}, name {A:full}.',
  requests: {
    training: [
      'I want {seats} from {town} to {town2} on {weekday}, please, in the name of {A:full}.',
      'I would like {seats} on the {weekday} ferry from {town} to {town2}, for {A:full}.',
      'Please keep {seats} to {town2} for {A:full}, out of {town} on {weekday}.',
      'A ticket for {A:full}, please: {town} to {town2}, {weekday}, {seats}.',
      '{A:full} needs {seats} on the ferry from {town} to {town2} on {weekday}.',
      'My name is {A:full}, and I need {seats} from {town} to {town2} on {weekday}.',
      'On {weekday} {A:full} wants to go from {town} to {town2}, so please keep {seats}.',
      'Can I have {seats} for {weekday}, from {town} to {town2}, name {A:full}?',
      'Can you keep {seats} for {A:full} on the ferry to {town2} that leaves {town} on {weekday}?',
      'On {weekday} from {town} to {town2}: {seats} for {A:full}, please.',
      'There is a cake in {town2} on {weekday}, so {A:full} needs {seats} from {town}.',
      'Is there room on the {weekday} ferry from {town} to {town2}, {seats}, in the name of {A:full}?',
    ],
    withheld: [
      'If you please, {A:full} will have {seats} on {weekday}, {town} to {town2}.',
      'I have to be in {town2} on {weekday}, so give me {seats} from {town}, and the name is {A:full}.',
    ],
  },
  lacking: {
    weekday: {
      training: [
        'I want {seats} from {town} to {town2}, please, in the name of {A:full}.',
        'Please keep {seats} from {town} to {town2} for {A:full}.',
        '{A:full} needs {seats} on the ferry from {town} to {town2}.',
      ],
      withheld: ['If you please, {A:full} will have {seats}, {town} to {town2}.'],
    },
    seats: {
      training: [
        'I would like to go from {town} to {town2} on {weekday}, and my name is {A:full}.',
        'A ticket for {A:full}, please: {town} to {town2}, {weekday}.',
      ],
      withheld: ['If you please, {A:full} will go on {weekday}, {town} to {town2}.'],
    },
    town: {
      training: [
        'I would like {seats} on the {weekday} ferry to {town2}, for {A:full}.',
        'Please keep {seats} to {town2} for {A:full}, on {weekday}.',
      ],
      withheld: ['If you please, {A:full} will have {seats} to {town2} on {weekday}.'],
    },
    A: {
      training: [
        'I want {seats} from {town} to {town2} on {weekday}, please.',
        'Can I have {seats} for {weekday}, from {town} to {town2}?',
      ],
      withheld: ['I have to be in {town2} on {weekday}, so give me {seats} from {town}.'],
    },
  },
});
