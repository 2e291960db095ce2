import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import type { RecordedOutput, RecordedPart } from '#notebook/recorded-output';
import { contentId } from '../src/site/lesson-folders.ts';
import { readCellPages } from './cells/cell-pages.ts';
import { readOutput, runAllCells, stateOf } from './cells/notebook-page.ts';
import { readPageCells, type PageCells } from './cells/page-cells.ts';
import { readRecordedCells, RECORDED, type RecordedCells } from './cells/recorded-file.ts';
import { outputText } from './cells/shown-output.ts';
import { isDraft } from './check-lesson/is-draft.ts';
import { chromiumPath, chromiumSwitches, ensureChromium } from './checks/chromium.ts';
import { buildSite } from './site/build-site.ts';
import { failWithMessage } from './site/fail.ts';
import { listenFrom } from './site/listen.ts';
import { projectRoot } from './site/project-root.ts';
import { createStaticServer } from './site/static-server.ts';

/*
 * `npm run record-cells [-- slug …]` runs the cells of published pages in Chromium, twice, and keeps what they show beside them
 * in `cells/recorded.json`: what a page shows until its reader runs something, and all that is seen without JavaScript.
 *
 * This is none of the recordings of `npm run record`: those are computed from sources alone, before a site is built, and in
 * processes without a browser. What is kept here comes from the built page itself, and `tests/e2e/cells.spec.ts` runs all of
 * it again with each `npm test`, not a sample.
 */

/** Where the recorded outputs show what depends on a seed, their label says which. */
const SEEDS = /\bcreateRng\((\d+)\)|\bseed:\s*(\d+)/g;

async function main(): Promise<void> {
  const slugs = process.argv.slice(2);
  const pages = readCellPages(projectRoot)
    .filter(({ source }) => !isDraft(source))
    .map((page) => ({ id: contentId(page.file.replace(/^content\//, '')), found: readPageCells(page) }))
    .filter(({ found }) => found.cells.length > 0);
  const unknown = slugs.find((slug) => !pages.some(({ id }) => id === slug));
  if (unknown !== undefined) {
    const known = pages.map(({ id }) => id).join(', ') || 'none';
    throw new Error(`There is no published page '${unknown}' with live cells. There are: ${known}.`);
  }
  const problem = await ensureChromium();
  if (problem !== undefined) throw new Error(problem);
  await buildSite({ base: '/', outDir: 'dist' });
  const server = createStaticServer({ root: join(projectRoot, 'dist'), base: '/' });
  const port = await listenFrom(server, 0, '127.0.0.1');
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: chromiumSwitches,
    ...(executablePath && { executablePath }),
  });
  try {
    for (const { id, found } of pages) {
      if (slugs.length > 0 && !slugs.includes(id)) continue;
      await recordPage(browser, `http://127.0.0.1:${port}/${id === 'index' ? '' : `${id}/`}`, id, found);
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function recordPage(browser: Browser, address: string, id: string, found: PageCells): Promise<void> {
  const first = await runPage(browser, address, found);
  const second = await runPage(browser, address, found);
  const before = readRecordedCells(found.folder);
  const date = new Date().toISOString().slice(0, 10);
  const outputs: Record<string, RecordedOutput> = {};
  for (const [index, cell] of found.cells.entries()) {
    const parts = first[index]!;
    if (outputText(parts) !== outputText(second[index]!)) {
      const place = `${found.page.file}:${cell.line}`;
      console.log(`${place} shows something else each time, so it is not recorded: give it a seed.`);
      continue;
    }
    if (parts.length === 0) continue;
    const seeds = [...cell.source.matchAll(SEEDS)].map(([, a, b]) => a ?? b);
    const note = seeds.length === 0 ? '' : `seed ${[...new Set(seeds)].join(', ')}`;
    const old = before[cell.key];
    const isSame = old !== undefined && outputText(old.parts) === outputText(parts) && old.note === note;
    outputs[cell.key] = isSame ? old : { parts: parts.map((part) => withOwnIds(part, cell.key)), note, date };
  }
  const command = `npm run record-cells -- ${id}`;
  await writeRecordedCells(found.folder, { command, outputs });
  console.log(`${id}: ${Object.keys(outputs).length} outputs of ${found.cells.length} cells`);
}

/** What each cell shows after 'Run all' on a fresh page. @throws Error when a cell fails that should not */
async function runPage(browser: Browser, address: string, found: PageCells): Promise<RecordedPart[][]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  const tab = await context.newPage();
  await tab.goto(address);
  await runAllCells(tab);
  const outputs: RecordedPart[][] = [];
  for (const { number, throws, line } of found.cells) {
    const parts = await readOutput(tab, number);
    const state = await stateOf(tab, number);
    if (state !== (throws ? 'failed' : 'done'))
      throw new Error(
        `${found.page.file}:${line} the cell is ${state}, not ${throws ? 'failed' : 'done'}.\n${outputText(parts)}`,
      );
    outputs.push(parts);
  }
  await context.close();
  return outputs;
}

/** Writes it as the project's formatter does. */
async function writeRecordedCells(folder: string, recorded: RecordedCells): Promise<void> {
  const path = join(folder, RECORDED);
  mkdirSync(folder, { recursive: true });
  const options = await resolveConfig(path);
  writeFileSync(path, await format(JSON.stringify(recorded), { ...options, parser: 'json' }));
}

/** Ids in a drawing belong to it alone, also where several are on one page. */
function withOwnIds(part: RecordedPart, key: string): RecordedPart {
  if (part.kind !== 'svg') return part;
  const svg = part.svg
    .replaceAll(/\bid="([^"]+)"/g, `id="${key}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${key}-$1)`)
    .replaceAll(/href="#([^"]+)"/g, `href="#${key}-$1"`);
  return { kind: 'svg', svg };
}

try {
  await main();
} catch (error) {
  failWithMessage(error);
}
