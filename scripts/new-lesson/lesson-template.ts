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

To be written: the hook. A surprising result, live, before any explanation. Name the misconception that the lesson breaks.

## What do you expect?

To be written: the guess. The reader commits to a number before anything runs.

## Try it

To be written: the experiment, with a widget of the course. Import it below the frontmatter, and say in the text what to do
and what to look for.

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

To be written: the place of the live notebook and its exercises.

## Questions

To be written: three questions that a reader who understood the lesson can answer, and one that tempts into the old belief.

## Go further

To be written: what is worth a look and not needed to go on. Further widgets stand here.
`;
}
