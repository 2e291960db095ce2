import { service } from './service.ts';

/** A seat on a ferry. */
export const ticket = service({
  name: 'ticket',
  fields: ['town', 'town2', 'weekday', 'seats', 'A'],
  record: 'ticket: from {town}, to {town2}, day {weekday}, seats {number}, name {A:full}.',
  requests: {
    training: [
      '{seats} from {town} to {town2} on {weekday}, please, in the name of {A:full}.',
      'I would like {seats} on the {weekday} ferry from {town} to {town2}, for {A:full}.',
      'Please book {seats} to {town2} for {A:full}, leaving {town} on {weekday}.',
      'A ticket for {A:full}, please: {town} to {town2}, {weekday}, {seats}.',
      '{A:full} needs {seats} on the ferry from {town} to {town2} on {weekday}.',
      'My name is {A:full}, and I need {seats} from {town} to {town2} on {weekday}.',
      'On {weekday} {A:full} wants to go from {town} to {town2}, so please book {seats}.',
      'Can I have {seats} for {weekday}, from {town} to {town2}, name {A:full}?',
      'Could you keep {seats} for {A:full} on the ferry to {town2} that leaves {town} on {weekday}?',
      'From {town} to {town2} on {weekday}: {seats} for {A:full}, please.',
      'We are going to {town2} on {weekday}, from {town}, so please write down {seats} for {A:full}.',
      'Is there room on the {weekday} ferry from {town} to {town2}, {seats}, in the name of {A:full}?',
    ],
    withheld: [
      'Put {A:full} down for {seats} on {weekday}, {town} to {town2}, if you please.',
      'I have to be in {town2} on {weekday}, so give me {seats} from {town}, and the name is {A:full}.',
    ],
  },
  lacking: {
    weekday: {
      training: [
        '{seats} from {town} to {town2}, please, in the name of {A:full}.',
        'Please book {seats} from {town} to {town2} for {A:full}.',
        '{A:full} needs {seats} on the ferry from {town} to {town2}.',
      ],
      withheld: ['Put {A:full} down for {seats}, {town} to {town2}, if you please.'],
    },
    seats: {
      training: [
        'I would like to go from {town} to {town2} on {weekday}, and my name is {A:full}.',
        'A ticket for {A:full}, please: {town} to {town2}, {weekday}.',
      ],
      withheld: ['Put {A:full} down for {weekday}, {town} to {town2}, if you please.'],
    },
    town: {
      training: [
        'I would like {seats} on the {weekday} ferry to {town2}, for {A:full}.',
        'Please book {seats} to {town2} for {A:full}, on {weekday}.',
      ],
      withheld: ['Put {A:full} down for {seats} to {town2} on {weekday}, if you please.'],
    },
    A: {
      training: [
        '{seats} from {town} to {town2} on {weekday}, please.',
        'Can I have {seats} for {weekday}, from {town} to {town2}?',
      ],
      withheld: ['I have to be in {town2} on {weekday}, so give me {seats} from {town}.'],
    },
  },
});
