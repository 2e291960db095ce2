import type { Checks } from '#notebook/checks';

interface Values {
  readonly meaning: (answer: string) => string;
}

export default {
  title: 'What does an answer say?',
  needs: ['meaning'],
  hints: [
    'All these answers name a town, and nothing else in them matters.',
    'Look for the one of all towns that the answer contains.',
    'In TypeScript: everyTown.find((town) => answer.includes(town)). Where no town is found, keep the answer as it is.',
  ],
  checks: [
    {
      title: 'Two wordings of one town mean the same',
      test: ({ meaning }) =>
        meaning(' In Dunvik.') === meaning(' Letters for her go to Dunvik.') ||
        `'In Dunvik.' means '${meaning(' In Dunvik.')}', and 'Letters for her go to Dunvik.' means '${meaning(' Letters for her go to Dunvik.')}'.`,
    },
    {
      title: 'Two towns do not, in the same words',
      test: ({ meaning }) =>
        meaning(' In Dunvik.') !== meaning(' In Kelva.') || 'Dunvik and Kelva came out as the same.',
    },
    {
      title: 'An answer without a town keeps its own meaning',
      test: ({ meaning }) =>
        meaning(' She came to lamb.') !== meaning(' Nobody knows.') ||
        'Two answers that name no town came out as the same. Fall back on the text.',
    },
  ],
} satisfies Checks<Values>;
