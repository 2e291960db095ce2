/** Widgets with a page of the gallery of their own, by their folders: one page with all would be too heavy to look at, or to test. */
export const widgetsOfLesson: Readonly<
  Record<
    'grow-your-first-model' | 'data' | 'compute' | 'sampling' | 'choosing' | 'hallucination',
    readonly string[]
  >
> = {
  'grow-your-first-model': ['ask', 'compare', 'grow', 'home', 'reading'],
  data: ['crawl', 'repetition', 'train-off', 'triangle'],
  compute: ['calculator', 'decide', 'fit-law', 'iso-flop', 'parameters'],
  sampling: ['constrained', 'last-digits', 'next-token', 'real-model', 'speculative', 'spread'],
  // Lesson 6 has more than one page can carry.
  choosing: ['best-of-n', 'frontier', 'small-change'],
  hallucination: ['catching', 'grading', 'grounding', 'guest-book', 'ladder', 'snowball'],
};
