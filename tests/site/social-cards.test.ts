import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../scripts/site/project-root.ts';
import cards from '#site/social-cards.json' with { type: 'json' };

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const again = "run 'npm run cards'";

const lessons = readdirSync(join(projectRoot, 'content/lessons')).flatMap((folder) => {
  const [, frontmatter = ''] = /^---\n(.*?)\n---/s.exec(read(`content/lessons/${folder}/index.mdx`)) ?? [];
  const { title, draft } = parse(frontmatter) as { title: string; draft?: boolean };
  return draft ? [] : [{ name: folder.slice(3), title }];
});

test('every lesson has a card that bears its title', () => {
  expect(
    cards.pages.map(({ name, title }) => ({ name, title })),
    again,
  ).toEqual(lessons);
});

test.each([cards.course, ...cards.pages])('the card $name is a picture of 1200 by 630', ({ name }) => {
  const bytes = readFileSync(join(projectRoot, `public/social/${name}.png`));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(bytes.length).toBeLessThan(300_000);
});

test('the answers on the cards are those the model was recorded to give', () => {
  const path = 'components/home/recorded/home-answers.json';
  expect(existsSync(join(projectRoot, path))).toBe(true);
  const { drawn } = JSON.parse(read(path)) as { drawn: { prompt: string; answers: { text: string }[] } };
  expect(cards.answers, again).toEqual({
    prompt: drawn.prompt,
    texts: drawn.answers.map(({ text }) => text),
  });
});
