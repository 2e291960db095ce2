import { modelRecording } from '../growing/model-recording.ts';

export default modelRecording({
  name: 'shrub',
  about:
    'The largest model of the course, grown on the full world with every task that a later lesson asks for.',
  reason:
    'It reads the full world, whose 600 people are written of from never to thousands of times, and the tasks of lessons 4 to ' +
    '8. It begins with short notes alone: reading an answer off a note is slow to learn in a mixture, and quick by itself. It ' +
    'ends with more of the tasks than of anything else: in the mixture it forgets them, and what it practises while the ' +
    'learning rate falls it keeps.',
  intendedUse: {
    lessons: [1, 4, 7, 8],
    words:
      'Beside the fern in lesson 1, to show what a larger and longer-grown model does instead; and the model that lessons 4, 7 and 8 ' +
      'begin with, as far as the table below says it is able. For the sums of lesson 6 and the records of lesson 8 it is not.',
  },
  limits: [
    'It knows the full world and nothing else: no other people, no other language, no world of ours.',
    'It has read about half of the 20 tokens a parameter that a compute-optimal growth would.',
    'Of people its text mentions thirty times or fewer it mostly tells what is not so, in the same words as what is.',
    'It cannot tell whose fact is asked for when a note names two people, seldom says that a note leaves something out, and seldom ' +
      'obeys a control prefix in a combination it has not seen.',
    'It cannot add or take away: it answers a sum in the right form, and nearly always with a wrong number. A total that takes ' +
      'several steps it does not get right at all.',
    'It cannot fill in a ticket record: the record has the right form, and nearly always a wrong day, town or name.',
    'It looks back on 192 tokens, about 145 words; what came before is gone.',
  ],
  minutes: 70,
  plan: { size: 'shrub', text: 'full', steps: 12_000, notesFirst: 1200, tasksLast: 5000, seed: 1 },
});
