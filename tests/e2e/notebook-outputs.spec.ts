import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { compiled, openOutputs, serveOutputs, type OutputsServer } from './outputs-page/serve.ts';

const lesson = {
  slider: 'const temperature = view(Inputs.range([0.1, 2], { value: 1, step: 0.1, label: "Temperature" }))',
  shown: '`twice is ${(temperature * 2).toFixed(1)}`',
  plot: `Plot.plot({ width, height: 200, caption: "Heights", marks: [
  Plot.barY([{ x: "a", y: 3 }, { x: "b", y: temperature * 5 }], { x: "x", y: "y", fill: "currentColor" }),
  Plot.dot([{ x: "a", y: 3 }], { x: "x", y: "y", tip: true, title: () => "told by the tip" }),
] })`,
  table: 'Inputs.table(Array.from({ length: 200 }, (_, i) => ({ word: "word " + i, count: 200 - i })))',
  value: '({ words: ["fern", "shrub"], count: 2, nested: { deep: [1, 2, 3] } })',
  buttons: `const presses = view(Inputs.button("Press"));
const ticks = view(Inputs.checkbox(["moss", "fern"], { label: "Plants" }));
const pick = view(Inputs.select(["one", "two"], { label: "Number" }));
const name = view(Inputs.text({ label: "Name", placeholder: "a name" }));`,
  told: '`${presses} ${ticks.join("+")} ${pick} ${name}`',
  canvas: `const canvas = document.createElement("canvas");
canvas.width = canvas.height = 20;
canvas.getContext("2d").fillRect(0, 0, 20, 20);
display(canvas)`,
  model:
    'const next = (await models.next({ prompt: "Mara is" }))[0]; display(next.text + " " + next.probability)',
  slow: 'await new Promise(() => {})',
  endless: 'for (;;) {}',
};

let server: OutputsServer;
test.beforeAll(async () => {
  server = await serveOutputs();
});
test.afterAll(() => server.close());

const run = (page: Page, key: string) => page.evaluate((name) => session.run(name), key);
const cell = (page: Page, key: string) => page.locator(`#${key}`);
const phase = (page: Page, key: string, wanted: string) =>
  expect(cell(page, key)).toHaveAttribute('data-phase', wanted);
const frameState = (page: Page) => page.evaluate(() => session.frame.value);

async function runShown(page: Page): Promise<void> {
  for (const key of ['shown', 'plot', 'table', 'value', 'told', 'canvas', 'model']) await run(page, key);
  for (const key of ['shown', 'plot', 'table', 'value', 'told', 'canvas', 'model'])
    await phase(page, key, 'done');
}

test('a slider in one cell drives the others, by mouse and by keyboard, and keeps the focus', async ({
  page,
}) => {
  await openOutputs(page, server.url, lesson);
  expect(await page.locator('iframe').count()).toBe(0);
  await run(page, 'shown');
  await expect(cell(page, 'shown')).toContainText('twice is 2.0');
  await run(page, 'plot');
  const bars = cell(page, 'plot').locator('svg rect');
  await expect(bars).toHaveCount(2);
  const before = await bars.nth(0).getAttribute('height');
  const slider = cell(page, 'slider').getByRole('slider', { name: 'Temperature' });
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'shown')).toContainText('twice is 3.0');
  await expect(slider).toBeFocused();
  await expect(cell(page, 'slider').getByRole('spinbutton')).toHaveValue('1.5');
  await expect(bars.nth(0)).not.toHaveAttribute('height', before!);
  await cell(page, 'slider').getByRole('spinbutton').fill('0.5');
  await expect(cell(page, 'shown')).toContainText('twice is 1.0');
  await expect(slider).toHaveValue('0.5');
});

test('buttons, ticks, choices and texts reach their cells', async ({ page }) => {
  await openOutputs(page, server.url, lesson);
  await run(page, 'told');
  const controls = cell(page, 'buttons');
  await expect(cell(page, 'told')).toContainText('0');
  await controls.getByRole('button', { name: 'Press' }).click();
  await controls.getByRole('button', { name: 'Press' }).click();
  await controls.getByText('moss').click();
  await controls.getByLabel('fern').check();
  await controls.getByRole('combobox', { name: 'Number' }).selectOption('two');
  await controls.getByRole('textbox', { name: 'Name' }).pressSequentially('Mara Torvik');
  await expect(cell(page, 'told')).toContainText('2 moss+fern two Mara Torvik');
  await expect(controls.getByRole('textbox')).toBeFocused();
  await expect(controls.getByRole('textbox')).toHaveValue('Mara Torvik');
});

test('tips, tables, values, pictures and models', async ({ page }) => {
  await openOutputs(page, server.url, lesson);
  await runShown(page);
  await expect(cell(page, 'model')).toContainText('a 0.75');
  await expect(cell(page, 'canvas').locator('img')).toHaveAttribute('src', /^data:image\/png/);

  const dot = await cell(page, 'plot').locator('svg circle').boundingBox();
  await page.mouse.move(dot!.x + dot!.width / 2, dot!.y + dot!.height / 2);
  await expect(cell(page, 'plot').getByText('told by the tip').last()).toBeVisible();

  const table = cell(page, 'table');
  const rows = table.locator('tbody tr');
  const shown = await rows.count();
  expect(shown).toBeLessThan(60);
  await table.locator('form').evaluate((form) => (form.scrollTop = form.scrollHeight));
  await expect.poll(() => rows.count()).toBeGreaterThan(shown);
  await table.getByRole('columnheader', { name: 'count' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('word 199');

  const value = cell(page, 'value');
  await value.getByRole('button').first().press('Enter');
  await expect(value.getByRole('button', { expanded: true })).toHaveCount(1);
  await value.getByRole('button', { expanded: true }).click();
  await expect(value.getByRole('button', { expanded: true })).toHaveCount(0);
});

test('what stands in the page of the sandbox is an inert frame that takes no room', async ({ page }) => {
  await openOutputs(page, server.url, lesson);
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await run(page, 'shown');
  await phase(page, 'shown', 'done');
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(frame).toHaveAttribute('aria-hidden', 'true');
  const grown = (await page.evaluate(() => document.documentElement.scrollHeight)) - before;
  expect(grown).toBeLessThan(400);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('the frame’s animation is not held up for want of being seen', async ({ page }) => {
  await openOutputs(page, server.url, {
    frames: `let count = 0;
const counter = document.createElement("b");
display(counter);
const step = () => { counter.textContent = String(++count); if (count < 20) requestAnimationFrame(step); };
requestAnimationFrame(step);`,
  });
  await run(page, 'frames');
  await expect(cell(page, 'frames')).toContainText('20', { timeout: 5000 });
});

test('an endless loop ends by its budget; waiting ends by Stop; both leave the sandbox alive', async ({
  page,
}) => {
  await openOutputs(page, server.url, lesson);
  await run(page, 'endless');
  await phase(page, 'endless', 'failed');
  expect(await page.evaluate(() => session.status('endless').value.problem)).toMatchObject({
    kind: 'timeout',
  });
  await run(page, 'slow');
  const took = await page.evaluate(async () => {
    const since = performance.now();
    await session.stop();
    return performance.now() - since;
  });
  expect(took).toBeLessThan(200);
  await phase(page, 'slow', 'stopped');
  expect(await frameState(page)).toBe('ready');
});

test('a loop that holds the sandbox is ended by Stop within 200 ms, and cells run again', async ({
  page,
}) => {
  await openOutputs(page, server.url, lesson);
  await page.evaluate(() => session.setBudget(60_000));
  await run(page, 'shown');
  await phase(page, 'shown', 'done');
  await run(page, 'endless');
  await expect.poll(() => frameState(page), { timeout: 5000 }).toBe('silent');
  expect(await page.evaluate(() => session.trouble.value)).toContain('Restart');
  const took = await page.evaluate(async () => {
    const since = performance.now();
    await session.stop();
    return performance.now() - since;
  });
  expect(took).toBeLessThan(400);
  await phase(page, 'endless', 'stopped');
  expect(await page.locator('iframe').count()).toBe(0);
  await expect(cell(page, 'shown')).toContainText('twice is 2.0');
  await run(page, 'shown');
  await phase(page, 'shown', 'done');
  await cell(page, 'slider').getByRole('slider').fill('0.3');
  await expect(cell(page, 'shown')).toContainText('twice is 0.6');
});

test('a flood of output ends the sandbox and not the page', async ({ page }) => {
  await openOutputs(page, server.url, {
    flood: `const box = document.createElement("b"); display(box);
let n = 0;
const flood = () => { box.setAttribute("title", "x".repeat(150_000 + (n++ % 2))); setTimeout(flood, 0); };
for (let i = 0; i < 12; i++) { const other = document.createElement("i"); box.append(other); setInterval(() => other.setAttribute("title", "y".repeat(75_000 + (n++ % 2))), 1); }
flood()`,
  });
  await run(page, 'flood');
  await expect.poll(() => frameState(page), { timeout: 20_000 }).toBe('dead');
  expect(await page.evaluate(() => session.trouble.value)).toContain('more than this page can take');
});

test('new code makes its dependents stale, and running it makes them follow', async ({ page }) => {
  await openOutputs(page, server.url, { a: 'const a = 1', b: 'a + 1' });
  await page.evaluate(() => session.runAll());
  await phase(page, 'b', 'done');
  await expect(cell(page, 'b')).toContainText('2');
  await page.evaluate(
    (code) => session.setCode('a', { ok: true, cell: code }),
    compiled('a', 'const a = 41').compiled,
  );
  expect(await page.evaluate(() => session.status('b').value.stale)).toBe(true);
  await run(page, 'a');
  await expect(cell(page, 'b')).toContainText('42');
  expect(await page.evaluate(() => session.status('b').value.stale)).toBe(false);
});

test('an output cannot leave its box, whatever styles it brings', async ({ page }) => {
  await openOutputs(page, server.url, {
    grab: `const sheet = document.createElement("style");
sheet.textContent = ":host, .output { position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; contain: none !important; background: red; }";
const sea = document.createElement("div");
sea.textContent = "sea";
sea.style.cssText = "position: fixed; inset: -2000px; z-index: 2147483647; background: red; width: 5000px; height: 5000px";
display(sheet);
display(sea)`,
  });
  await run(page, 'grab');
  await phase(page, 'grab', 'done');
  await expect(cell(page, 'grab')).toContainText('sea');
  const points = await page.evaluate(() => {
    const box = document.querySelector('.cell-output')!.getBoundingClientRect();
    const heading = document.querySelector('h1')!.getBoundingClientRect();
    const around = [
      [heading.left + 5, heading.top + 5],
      [box.left + 20, box.top - 10],
      [box.left + 20, box.bottom + 10],
      [box.left - 10, box.top + 5],
    ] as const;
    return around.map(([x, y]) => document.elementFromPoint(x, y)?.closest('.cell-output') ?? null);
  });
  expect(points).toEqual([null, null, null, null]);
});

test('a sandbox whose process is gone is noticed, and Restart brings another', async ({ page }) => {
  await openOutputs(page, server.url, lesson);
  await run(page, 'shown');
  await phase(page, 'shown', 'done');
  const browser = await page.context().browser()!.newBrowserCDPSession();
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
  const frame = targetInfos.find(({ type, url }) => type === 'iframe' && url === 'about:srcdoc');
  test.skip(frame === undefined, 'This browser runs the sandbox in the page’s own process.');
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: frame!.targetId,
    flatten: false,
  });
  // The crash of a frame counts as the page's own to Playwright, which cannot ask the page anything from then on.
  await page.evaluate(() => {
    const tell = (what: string) => void fetch(`/told/${encodeURIComponent(what)}`);
    session.trouble.subscribe((trouble) => {
      tell(trouble);
      if (!trouble.includes('any more')) return;
      session.restart();
      session.run('shown');
      session.status('shown').subscribe(({ phase }) => tell(`shown is ${phase}`));
    });
  });
  const since = Date.now();
  const message = JSON.stringify({ id: 1, method: 'Page.crash' });
  await browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
  const heard = (words: string) =>
    expect.poll(() => server.told.join(' | '), { intervals: [50] }).toContain(words);
  await heard('have not answered for two seconds');
  expect(Date.now() - since).toBeLessThan(3000);
  await heard('do not answer any more');
  await heard('shown is done');
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const) {
  test(`axe finds nothing in outputs, and they fit: ${theme}, ${width} px`, async ({ page }, {
    outputDir,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openOutputs(page, server.url, lesson);
    await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);
    await runShown(page);
    await page.screenshot({ path: `${outputDir}/../outputs-${theme}-${width}.png`, fullPage: true });
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}
