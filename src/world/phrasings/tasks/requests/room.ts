import { service } from './service.ts';

/** A bed at the inn. */
export const room = service({
  name: 'room',
  fields: ['town', 'weekday', 'nights', 'A'],
  record: 'room: town {town}, day {weekday}, nights {number}, name {A:full}.',
  requests: {
    training: [
      'A room in {town} for {nights} from {weekday}, please, in the name of {A:full}.',
      'I would like a room at the inn in {town} from {weekday}, {nights}, for {A:full}.',
      'Please book a room for {A:full} in {town}, coming on {weekday} and staying {nights}.',
      'A room for {A:full}, please: {town}, {weekday}, {nights}.',
      '{A:full} needs a room in {town} from {weekday} for {nights}.',
      'My name is {A:full}, and I need a room in {town} for {nights} from {weekday}.',
      'On {weekday} {A:full} comes to {town}, so please book a room for {nights}.',
      'Can I have a room from {weekday}, in {town}, {nights}, name {A:full}?',
      'Could you keep a bed for {A:full} at the inn in {town} for {nights} from {weekday}?',
      'For {nights} from {weekday}, at the inn in {town}: a room for {A:full}, please.',
      'We are coming to {town} on {weekday} and staying {nights}, so please write down {A:full}.',
      'Is there a room left in {town} from {weekday} for {nights}, in the name of {A:full}?',
    ],
    withheld: [
      'Put {A:full} down for {nights} at the inn in {town} from {weekday}, if you please.',
      'I have to be in {town} on {weekday}, so give me a bed for {nights}, and the name is {A:full}.',
    ],
  },
  lacking: {
    nights: {
      training: [
        'I would like a room at the inn in {town} from {weekday}, for {A:full}.',
        'A room for {A:full}, please: {town}, {weekday}.',
      ],
      withheld: ['Put {A:full} down at the inn in {town} from {weekday}, if you please.'],
    },
    weekday: {
      training: [
        'A room in {town} for {nights}, please, in the name of {A:full}.',
        '{A:full} needs a room in {town} for {nights}.',
      ],
      withheld: ['Put {A:full} down for {nights} at the inn in {town}, if you please.'],
    },
    town: {
      training: [
        'Please book a room for {A:full}, coming on {weekday} and staying {nights}.',
        'Could you keep a bed for {A:full} for {nights} from {weekday}?',
      ],
      withheld: ['Put {A:full} down for {nights} at the inn from {weekday}, if you please.'],
    },
    A: {
      training: [
        'A room in {town} for {nights} from {weekday}, please.',
        'Can I have a room from {weekday}, in {town}, {nights}?',
      ],
      withheld: ['I have to be in {town} on {weekday}, so give me a bed for {nights}.'],
    },
  },
});
