import { modelRecording } from '../growing/model-recording.ts';

export default modelRecording({
  name: 'fern',
  about:
    'A fern grown on the same text as the one a reader grows on the page, for eleven times as many steps.',
  reason:
    'It reads the primer, as the model that is grown on the page does, so that a longer growth is all that sets the two ' +
    'apart. A fern on the pocket world in all its phrasings was tried as well: it broke more of its sentences, and knew ' +
    'fewer facts.',
  intendedUse: {
    lessons: [1],
    words: 'The home page and lesson 1: stories, people and towns, several answers to one prompt.',
  },
  limits: [
    'It knows the pocket world and nothing else: no other people, no other language, no world of ours.',
    'Of people its text hardly mentions it tells with the same assurance, and wrongly.',
    'It was never taught to follow instructions, to read a note, to say that it does not know, or to decline.',
    'It cannot add: asked for a sum it answers with some number, and seldom with the right one.',
    'It looks back on 192 tokens, about 145 words; what came before is gone.',
  ],
  minutes: 12,
  plan: { size: 'fern', text: 'primer', steps: 13_500, notesFirst: 0, tasksLast: 0, seed: 1 },
});
