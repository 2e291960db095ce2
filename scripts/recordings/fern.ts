import { modelRecording } from '../growing/model-recording.ts';

export default modelRecording({
  name: 'fern',
  about: 'A fern grown on the same text as the one a reader grows on the page, for ten times as long.',
  reason:
    'It reads the primer, as the model that is grown on the page does, so that a longer growth is all that sets the two ' +
    'apart. The alternative was measured first: a fern on the pocket world in all its phrasings read twice as many ' +
    'tokens, wrote well-formed sentences 78 times in 100 where one on the primer wrote 96, and knew nothing of anybody.',
  intendedUse: {
    lessons: [1],
    words: 'The home page and lesson 1: stories, people and towns, several answers to one prompt.',
  },
  limits: [
    'It knows the pocket world and nothing else: no other people, no other language, no world of ours.',
    'Of people its text hardly mentions it tells with the same assurance, and wrongly.',
    'It was never taught to follow instructions, to read a note, to say that it does not know, or to decline.',
    'It looks back on 192 tokens, about 145 words; what came before is gone.',
  ],
  minutes: 12,
  plan: { size: 'fern', text: 'primer', steps: 13_500, notesFirst: 0, seed: 1 },
});
