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
      'Please keep a room for {A:full} in {town}, who comes on {weekday} for {nights}.',
      'A room for {A:full}, please: {town}, {weekday}, {nights}.',
      '{A:full} needs a room in {town} from {weekday} for {nights}.',
      'My name is {A:full}, and I need a room in {town} for {nights} from {weekday}.',
      'On {weekday} {A:full} comes to {town}, so please keep a room for {nights}.',
      'Can I have a room from {weekday}, in {town}, {nights}, name {A:full}?',
      'Can you keep a bed for {A:full} at the inn in {town} for {nights} from {weekday}?',
      'At the inn in {town}, {nights} from {weekday}: a room for {A:full}, please.',
      'The ferry gets to {town} on {weekday}, so {A:full} needs a bed for {nights}.',
      'Is there a room left in {town} from {weekday} for {nights}, in the name of {A:full}?',
    ],
    withheld: [
      'If you please, {A:full} will have {nights} at the inn in {town} from {weekday}.',
      'I have to be in {town} on {weekday}, so give me a bed for {nights}, and the name is {A:full}.',
    ],
  },
  lacking: {
    nights: {
      training: [
        'I would like a room at the inn in {town} from {weekday}, for {A:full}.',
        'A room for {A:full}, please: {town}, {weekday}.',
      ],
      withheld: ['If you please, {A:full} will have a bed at the inn in {town} from {weekday}.'],
    },
    weekday: {
      training: [
        'A room in {town} for {nights}, please, in the name of {A:full}.',
        '{A:full} needs a room in {town} for {nights}.',
      ],
      withheld: ['If you please, {A:full} will have {nights} at the inn in {town}.'],
    },
    town: {
      training: [
        'Please keep a room for {A:full}, who comes on {weekday} for {nights}.',
        'Can you keep a bed for {A:full} for {nights} from {weekday}?',
      ],
      withheld: ['If you please, {A:full} will have {nights} at the inn from {weekday}.'],
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
