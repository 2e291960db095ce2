import { modelRecording } from '../growing/model-recording.ts';

export default modelRecording({
  name: 'clover',
  about:
    'A model of the size of a fern that has read nothing but sums in words, about half of them with their working.',
  reason:
    'In the mixture that the shrub reads, fewer than a tenth of the documents are sums, and it does not learn them. The clover reads the ' +
    'same sums and nothing else. A fifth of all pairs of numbers it never meets in a sum, so that what it has learnt by heart and what ' +
    'it can reckon are told apart. Its second phase is for stories of several steps: after the first it added well and still lost its way ' +
    'in them.',
  intendedUse: {
    lessons: [6],
    words:
      'Lesson 6, where one sum is answered many times over: a model that is right often enough for a vote to help, and wrong often enough ' +
      'for one to hurt.',
  },
  limits: [
    'It knows sums in the words of this world and nothing else: no facts about people and towns, and no number beyond forty.',
    'It has learnt sums by heart more than it reckons: pairs of numbers that it never met it mostly adds wrongly.',
    'In a story of several steps it may take up the wrong number, and go on to reckon with it.',
    'It was never taught to read a note, to fill in a record, to say that it does not know, or to decline.',
    'It looks back on 192 tokens, about 145 words; what came before is gone.',
  ],
  minutes: 14,
  plan: { size: 'fern', text: 'sums', steps: 8000, more: 4000, notesFirst: 0, tasksLast: 0, seed: 1 },
});
