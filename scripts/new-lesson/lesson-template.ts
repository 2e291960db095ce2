/** What a new lesson begins with: the whole shape of a lesson, and in each part a note on what belongs there. */
export function lessonTemplate(title: string): string {
  return `---
title: ${JSON.stringify(title)}
description: To be written. One sentence that says what the reader does in this lesson.
# A draft is shown by 'npm run dev' and left out of the published course. Remove this line when the lesson is ready.
draft: true
lesson:
  # What the reader can do afterwards, each beginning with a verb: one to six.
  objectives:
    - To be written.
  # Slugs of the lessons to read first.
  prerequisites: []
  # One number for each sitting of about 25 minutes.
  minutes: [25]
  # At most eight new words: 'word' and 'meaning' of each.
  words: []
---

import Ask from '#components/ask/Ask.astro';

To be written: the hook. A surprising result, live, before any explanation. Name the misconception that the lesson breaks.

## What do you expect?

To be written: the guess. The reader commits to a number, an interval or a choice before anything runs, and the experiment draws it
beside the result.

<Predict
  id="same-of-five"
  for="ask"
  kind="choice"
  options={['1 or none', '2 or 3', '4', 'all 5']}
  ask="To be written: what will be the same in the five answers?"
/>

## Try it

To be written: the experiment, with a widget of the course. Import it below the frontmatter, and say in the text what to do
and what to look for.

<Ask />

## Why it happens

To be written: the explanation, concrete before abstract. The mathematics stands one fold away:

<details>
<summary>The mathematics</summary>

To be written.

</details>

## Does it hold for real models?

To be written: published figures, each with its source. Where our small world shows something else, say so.

## What it means when you build

To be written: one decision that a reader who builds on a model can now take better.

## In your notebook

To be written: what the reader finds out by changing code. Each cell runs in the page, and what depends on it runs again.

\`\`\`ts live
const temperature = view(Inputs.range([0.1, 2], { value: 1, step: 0.1, label: 'Temperature' }))
\`\`\`

\`\`\`ts live
const probabilities = lab.softmax([2, 1, 0], temperature)
\`\`\`

To be written: the exercise. Its start stands here, solution and checks in \`cells/\`. How surprised is the model when its likeliest
word comes? Surprise is −ln _p_.

\`\`\`ts live exercise="surprise"
const surprise = 0 // Your turn.
\`\`\`

## Questions

To be written: three questions that a reader who understood the lesson can answer, and one that tempts into the old belief.

<Question id="colder" kind="single">

To be written: what does a lower temperature change?

<Option right>
  The probabilities.
  <Why>To be written: why this is right.</Why>
</Option>
<Option>
  What the model knows.
  <Why>To be written: what misleads whoever chooses this.</Why>
</Option>

</Question>

## Go further

To be written: what is worth a look and not needed to go on. Further widgets stand here.
`;
}

/** What stands beside a new lesson for its exercise, by path. */
export const exerciseFiles: Readonly<Record<string, string>> = {
  'cells/surprise.solution.ts': 'const surprise = -Math.log(Math.max(...probabilities))\n',
  'cells/surprise.checks.ts': `import type { Checks } from '#notebook/checks';

export default {
  title: 'How surprised?',
  needs: ['surprise', 'probabilities'],
  hints: ['The likeliest word has the largest probability.', 'Math.log is the natural logarithm.'],
  checks: [
    {
      title: 'The surprise is a positive number',
      test: ({ surprise }) =>
        surprise > 0 || \`Yours is \${surprise}. The logarithm of a probability is below 0: turn its sign.\`,
    },
    {
      title: 'It is that of the likeliest word',
      test({ surprise, probabilities, near }) {
        const expected = -Math.log(Math.max(...probabilities));
        return near(surprise, expected) || \`Yours is \${surprise.toFixed(3)}: take the largest probability.\`;
      },
    },
  ],
} satisfies Checks<{ surprise: number; probabilities: Float64Array }>;
`,
};
