import { expect, test } from 'vitest';
import { lessonContents, readLessonContents } from '../../../components/frame/lesson-contents.build.ts';
import {
  aboutMinutes,
  minutesLeft,
  resumeSection,
  wayWords,
} from '../../../components/frame/lesson-contents.ts';

const source = `---
title: Gardens
lesson:
  minutes: [25, 20]
---

import Ask from '#components/ask/Ask.astro';

## What \`it\` *is*

### A part

<Question id="first" kind="single">
  <Option right>…</Option>
</Question>
<Predict
  id="guess"
  kind="number"
/>

\`\`\`ts live exercise="tokens"
## not a heading
const x = '<Question id="inside" />';
\`\`\`

\`\`\`ts live
1 + 1
\`\`\`

{/* <Question id="left-out" /> */}

## A [link](/data/) twice
## A part
`;

test('a lesson is counted from its source', () => {
  expect(lessonContents('gardens', source)).toEqual({
    slug: 'gardens',
    minutes: 45,
    sections: [
      { id: 'what-it-is', title: 'What it is' },
      { id: 'a-link-twice', title: 'A link twice' },
      { id: 'a-part-1', title: 'A part' },
    ],
    exercises: ['tokens'],
    questions: ['first'],
    predictions: ['guess'],
  });
});

test('a lesson without anything is empty, not a fault', () => {
  expect(lessonContents('bare', 'Words.')).toMatchObject({ minutes: 0, sections: [], exercises: [] });
});

test('every lesson of the course has sections and minutes', () => {
  const all = [...readLessonContents().values()];
  expect(all.length).toBeGreaterThan(0);
  for (const { minutes, sections } of all) {
    expect(minutes).toBeGreaterThan(0);
    expect(sections.length).toBeGreaterThan(0);
  }
});

const sections = ['a', 'b', 'c'].map((id) => ({ id, title: id }));

test.each([
  ['where the reader was', ['a'], 'c', 'c'],
  ['the first unread section where that is gone', ['a', 'c'], 'gone', 'b'],
  ['nowhere in a lesson not begun', [], null, undefined],
  ['nowhere once all is read', ['a', 'b', 'c'], null, undefined],
])('goes on %s', (_, read, place, expected) => {
  expect(resumeSection(sections, (id) => read.includes(id), place)?.id).toBe(expected);
});

test('says how long in whole minutes, or fives', () => {
  expect(aboutMinutes(21)).toBe('about 20 minutes');
  expect(aboutMinutes(7.4)).toBe('about 7 minutes');
  expect(aboutMinutes(0.2)).toBe('about 1 minute');
  expect(minutesLeft(44, 1, 4)).toBe(33);
  expect(wayWords(45, 0, 11)).toBe('About 45 minutes, 11 sections');
  expect(wayWords(45, 4, 11)).toBe('4 of 11 sections read, about 30 minutes left');
  expect(wayWords(45, 11, 11)).toBe('All of it read');
});
