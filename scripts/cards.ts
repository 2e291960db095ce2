import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { becomeCard, cardAlt, cardDrawing, type RecordedAnswers } from './cards/card-page.ts';
import { cardsToDraw, type NamedCard } from './cards/cards-to-draw.ts';
import { chromiumPath, chromiumSwitches, ensureChromium } from './checks/chromium.ts';
import { buildSite } from './site/build-site.ts';
import { failWithMessage } from './site/fail.ts';
import { listenFrom } from './site/listen.ts';
import { projectRoot } from './site/project-root.ts';
import { createStaticServer } from './site/static-server.ts';

const ANSWERS = 'components/home/recorded/home-answers.json';
const LIST = 'src/site/social-cards.json';
const FOLDER = 'public/social';

/** Draws the picture that stands for each page where it is shared, in the look of the built site. */
async function drawCards(): Promise<void> {
  const recorded = readAnswers();
  const problem = await ensureChromium();
  if (problem !== undefined) throw new Error(problem);
  await buildSite({ base: '/', outDir: 'dist' });
  const root = join(projectRoot, 'dist');
  const { course, pages } = cardsToDraw(projectRoot, root);

  const server = createStaticServer({ root, base: '/' });
  const port = await listenFrom(server, 0, '127.0.0.1');
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: chromiumSwitches,
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
    mkdirSync(join(projectRoot, FOLDER), { recursive: true });
    for (const card of [course, ...pages]) await drawCard(page, `http://127.0.0.1:${port}/`, card, recorded);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }

  const entry = (card: NamedCard) => ({ name: card.name, title: card.title, alt: cardAlt(card, recorded) });
  const { prompt, answers } = recorded;
  const list = {
    course: entry(course),
    pages: pages.map(entry),
    answers: { prompt, texts: answers.map(({ text }) => text) },
  };
  writeFileSync(join(projectRoot, LIST), `${JSON.stringify(list, null, 2)}\n`);
}

async function drawCard(
  page: Page,
  start: string,
  card: NamedCard,
  recorded: RecordedAnswers,
): Promise<void> {
  await page.goto(start, { waitUntil: 'networkidle' });
  await page.evaluate(becomeCard, cardDrawing(card, recorded));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const path = join(FOLDER, `${card.name}.png`);
  await page.screenshot({ path: join(projectRoot, path) });
  console.log(path);
}

function readAnswers(): RecordedAnswers {
  const path = join(projectRoot, ANSWERS);
  if (!existsSync(path))
    throw new Error(`${ANSWERS} is missing: run 'npm run record -- home-answers' first.`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { drawn: RecordedAnswers }).drawn;
}

try {
  await drawCards();
} catch (error) {
  failWithMessage(error);
}
