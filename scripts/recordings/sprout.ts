import { modelRecording } from '../growing/model-recording.ts';

export default modelRecording({
  name: 'sprout',
  about: 'The smallest model of the course, grown on the fern’s text for as much compute as the fern had.',
  reason:
    'It reads the very text of the fern, not quite four times over, until it has cost as many operations as the fern did in one ' +
    'reading: the same budget and the same text on about a quarter of the parameters, so that size against length of training is ' +
    'all that sets the two apart.',
  intendedUse: {
    lessons: [3],
    words:
      'The bake-off of lesson 3, as the small and long-trained model beside the fern and the large, under-trained shrub.',
  },
  limits: [
    'It knows the pocket world and nothing else: no other people, no other language, no world of ours.',
    'It knows hardly any fact, not even of people its text mentions a hundred times: what it tells of them is mostly made up.',
    'Most of its sentences are sound, but in a story few of them follow from those before.',
    'It was never taught to follow instructions, to read a note, to say that it does not know, or to decline.',
    'It cannot add: asked for a sum it answers with some number, and seldom with the right one.',
    'It has a single layer, and looks back on 192 tokens, about 145 words; what came before is gone.',
  ],
  minutes: 12,
  // The fern's text is its 13,500 steps of 384 tokens read once; its compute is 6 × 172,352 × 5,184,000 FLOPs.
  plan: {
    size: 'sprout',
    text: 'primer',
    steps: 50_400,
    words: 3_840_000,
    notesFirst: 0,
    tasksLast: 0,
    seed: 1,
  },
});
