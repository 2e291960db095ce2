import { expect, type Locator, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { test } from './fixtures.ts';

const DAY_MS = 86_400_000;

async function open(tab: Page, siteUrl: string): Promise<void> {
  await tab.goto(`${siteUrl}gallery/`, { waitUntil: 'domcontentloaded' });
  await expect(tab.locator('form.question:not([data-awake])')).toHaveCount(0);
}
const question = (tab: Page, kind: string): Locator => tab.locator(`#gallery-${kind}`);
const said = (form: Locator): Locator => form.getByRole('status');
const act = (form: Locator, name: string): Locator => form.getByRole('button', { name, exact: true });

test('one choice by keyboard: a retry is told about itself, and never what is right', async ({
  page: tab,
  siteUrl,
}) => {
  await open(tab, siteUrl);
  const form = question(tab, 'single');
  await expect(form.getByRole('group', { name: /could the model still learn/ })).toBeVisible();
  const check = form.locator('[type="submit"]');
  await expect(act(form, 'Show the answer')).toBeHidden();
  await check.press('Enter');
  await expect(said(form)).toHaveText('Choose one first.');

  await form.getByRole('radio').first().focus();
  await tab.keyboard.press('ArrowDown');
  await expect(form.getByRole('radio', { name: /Who the next story/ })).toBeChecked();
  await tab.keyboard.press('Tab');
  await expect(check).toBeFocused();
  await tab.keyboard.press('Enter');
  await expect(check).toBeFocused();
  await expect(said(form)).toContainText('Not so.');
  await expect(said(form)).toContainText('nobody can foresee it');
  await expect(said(form)).not.toContainText('only not read them often enough');
  await expect(form.getByText('only not read them often enough')).toBeHidden();
  await expect(form.getByRole('radio', { name: /Who the next story/ })).toHaveAccessibleDescription(
    /nobody can foresee it/,
  );
  await expect(form.locator('fieldset [data-mark="right"]')).toHaveCount(0);

  await expect(check).toHaveText('Try again');
  await tab.keyboard.press('Enter');
  await expect(said(form)).toBeEmpty();
  await expect(check).toBeFocused();
  await form.getByRole('radio', { name: /Nothing/ }).check();
  await check.press('Enter');
  await expect(said(form)).toContainText('still to be learned');
  await expect(said(form)).not.toContainText('only not read them often enough');

  const show = act(form, 'Show the answer');
  await show.press('Enter');
  await expect(form.getByText('only not read them often enough')).toBeVisible();
  await expect(act(form, 'Hide the answer')).toBeFocused();
  await expect(act(form, 'Hide the answer')).toHaveAttribute('aria-expanded', 'true');
});

test('several choices: each is told, and something is still missing', async ({ page: tab, siteUrl }) => {
  await open(tab, siteUrl);
  const form = question(tab, 'multiple');
  await form.getByRole('checkbox', { name: /probabilities/ }).press('Space');
  await form.getByRole('checkbox', { name: /parameters/ }).press('Space');
  await act(form, 'Check').press('Enter');
  await expect(said(form)).toContainText('Not all of what you chose belongs. Something is still missing.');
  await expect(said(form).getByRole('listitem')).toHaveCount(2);
  await expect(said(form)).toContainText('Right: A');
  await expect(said(form)).toContainText('Not so: C');
  await expect(said(form)).not.toContainText('they agree more often');
  // Changing the choice takes back what was said about the last one.
  await form.getByRole('checkbox', { name: /parameters/ }).press('Space');
  await expect(said(form)).toBeEmpty();
  await form.getByRole('checkbox', { name: /five answers/ }).press('Space');
  await act(form, 'Check').press('Enter');
  await expect(said(form)).toContainText('Right: these, and no other.');
});

test('a number: what cannot be read is explained, typical mistakes are answered', async ({
  page: tab,
  siteUrl,
}) => {
  await open(tab, siteUrl);
  const form = question(tab, 'number');
  const field = form.getByLabel('Your answer');
  await field.fill('ten');
  await field.press('Enter');
  await expect(said(form)).toContainText('There is no number in “ten”');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  await field.fill('10 nats');
  await expect(field).not.toHaveAttribute('aria-invalid');
  await field.press('Enter');
  await expect(said(form)).toContainText('logarithm to base 2');
  await expect(said(form)).not.toContainText('6.93');
  await field.fill('6,9');
  await field.press('Enter');
  await expect(said(form)).toContainText('Right: the answer is 6.93 nats. Read as 6.9.');
});

test('an order by keyboard: moves are told, the focus stays', async ({ page: tab, siteUrl }) => {
  await open(tab, siteUrl);
  const form = question(tab, 'order');
  const items = form.locator('.question-order > li');
  const right = ['cut into tokens', 'a list of numbers', 'look back', 'is drawn'];
  await act(form, 'Check').press('Enter');
  await expect(said(form)).toContainText(/Not yet: .* in the right place/);
  for (const [place, words] of right.entries()) {
    const up = form.getByRole('button', { name: new RegExp(`^Up: .*${words}`) });
    await up.focus();
    for (let step = 0; step < right.length; step += 1) {
      if ((await items.nth(place).innerText()).includes(words)) break;
      await up.press('Enter');
      await expect(up).toBeFocused();
      await expect(said(form)).toHaveText(/is now \d of 4\./);
    }
  }
  const first = form.getByRole('button', { name: /^Up: .*cut into tokens/ });
  await expect(first).toHaveAttribute('aria-disabled', 'true');
  await act(form, 'Check').press('Enter');
  await expect(said(form)).toContainText('Right.');
});

test('free text is compared and marked by the reader, and comes back', async ({ page: tab, siteUrl }) => {
  await open(tab, siteUrl);
  const form = question(tab, 'text');
  await act(form, 'Compare').press('Enter');
  await expect(said(form)).toContainText('Write something first');
  await expect(form.getByText('none where it has none')).toBeHidden();
  await form.getByLabel('Your answer').fill('It is too small for a table.');
  await act(form, 'Compare').press('Enter');
  await expect(form.getByText('none where it has none')).toBeVisible();
  await act(form, 'Partly').press('Enter');
  await expect(act(form, 'Partly')).toHaveAttribute('aria-pressed', 'true');
  await expect(said(form)).toContainText('You marked it: Partly.');
  await expect(said(form)).toContainText('It comes back in the review tomorrow.');
  await tab.reload();
  await expect(form.getByLabel('Your answer')).toHaveValue('It is too small for a table.');
  await expect(act(form, 'Partly')).toHaveAttribute('aria-pressed', 'true');
});

test('a reload finds the answer and its feedback again', async ({ page: tab, siteUrl }) => {
  await open(tab, siteUrl);
  for (const [kind, name] of [
    ['single', /Who the next story/],
    ['multiple', /What the model knows/],
  ] as const) {
    const form = question(tab, kind);
    await form.getByLabel(name).check();
    await act(form, 'Check').click();
    await expect(said(form)).toContainText('It comes back in the review tomorrow.');
  }
  await tab.reload();
  const form = question(tab, 'single');
  await expect(form.getByRole('radio', { name: /Who the next story/ })).toBeChecked();
  await expect(said(form)).toContainText('nobody can foresee it');
  await expect(said(form)).toContainText('It comes back in the review tomorrow.');
  await expect(act(form, 'Try again')).toBeVisible();
  await expect(form.getByText('only not read them often enough')).toBeHidden();
  await expect(
    question(tab, 'multiple').getByRole('checkbox', { name: /What the model knows/ }),
  ).toBeChecked();
});

test('a missed question is asked again on its day, and leaves after three times', async ({
  page: tab,
  siteUrl,
}) => {
  const start = new Date('2025-03-05T12:00:00');
  await tab.clock.setFixedTime(start);
  await open(tab, siteUrl);
  const inLesson = question(tab, 'single');
  await inLesson.getByRole('radio', { name: /Who the next story/ }).check();
  await act(inLesson, 'Check').click();
  await expect(said(inLesson)).toContainText('tomorrow');
  await said(inLesson).getByRole('link', { name: 'Your review' }).click();
  const review = tab.locator('#review');
  await expect(review.locator('.t-finding')).toHaveText('Nothing is due. Next: one question tomorrow.');
  await expect(review.getByRole('row', { name: /gallery single/ })).toContainText('0 of 3');

  for (const [day, next] of [
    [1, 'It comes back in the review on Sunday. Right one of three times in a row.'],
    [4, 'It comes back in the review on 17 March. Right two of three times in a row.'],
    [12, 'Right three times in a row: it leaves the review.'],
  ] as const) {
    await tab.clock.setFixedTime(new Date(start.getTime() + day * DAY_MS));
    await tab.reload();
    await expect(review.locator('.t-finding')).toHaveText('One question is due.');
    const form = review.locator('form');
    await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);
    await form.getByRole('radio', { name: /numbers of boats/ }).check();
    await act(form, 'Check').click();
    await expect(said(form)).toContainText(next);
    await act(review, 'Done').press('Enter');
    await expect(form).toHaveCount(0);
  }
  await expect(review.locator('.t-finding')).toHaveText(/Nothing is waiting here/);
});

test('a question that the course no longer has can be dropped; an unreachable lesson can be asked for again', async ({
  page: tab,
  siteUrl,
}) => {
  await open(tab, siteUrl);
  await question(tab, 'single')
    .getByRole('radio', { name: /Who the next story/ })
    .check();
  await act(question(tab, 'single'), 'Check').click();
  await expect(said(question(tab, 'single'))).toContainText('tomorrow');
  await tab.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      const text = localStorage.getItem(key)!;
      localStorage.setItem(key, text.replaceAll('gallery-single', 'gallery-vanished'));
    }
  });
  await tab.clock.setFixedTime(Date.now() + DAY_MS);
  const lesson = `${siteUrl}gallery/`;
  await tab.route(lesson, (route) => route.abort());
  await tab.goto(`${siteUrl}review/`);
  const review = tab.locator('#review');
  await expect(review.getByRole('alert')).toContainText('could not be fetched');
  await tab.unroute(lesson);
  await act(review, 'Try again').click();
  await expect(review).toContainText('is no longer in the course');
  expect(await axeFaults(tab, '#review')).toEqual([]);
  await act(review, 'Take it off the list').click();
  await expect(review.locator('.t-finding')).toHaveText(/Nothing is waiting here/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('finds nothing in any state of a question', async ({ page: tab, siteUrl }) => {
      test.slow();
      await open(tab, siteUrl);
      expect(await axeFaults(tab, 'form.question')).toEqual([]);
    });
  });
}

test('what a button or a field is pressed with is large enough for a thumb', async ({
  page: tab,
  siteUrl,
}) => {
  await tab.setViewportSize({ width: 390, height: 844 });
  await open(tab, siteUrl);
  const small = await tab.evaluate(
    () =>
      [...document.querySelectorAll('form.question :is(.question-option, button, .t-field)')]
        .filter((control) => control.checkVisibility())
        .map((control) => control.getBoundingClientRect())
        .filter(({ width, height }) => width < 44 || height < 44).length,
  );
  expect(small).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the question reads, and the answer is folded below it with all its reasons', async ({
    page: tab,
    siteUrl,
  }) => {
    await tab.goto(`${siteUrl}gallery/`);
    const form = question(tab, 'single');
    await expect(form.getByText('Who the next story is about.').first()).toBeVisible();
    await expect(form.getByText('only not read them often enough')).toBeHidden();
    await expect(act(form, 'Check')).toBeHidden();
    await form.getByText('The answer, and why').click();
    for (const words of ['only not read them often enough', 'nobody can foresee it', 'still to be learned'])
      await expect(form.getByText(words)).toBeVisible();
    const number = question(tab, 'number');
    await number.getByText('The answer, and why').click();
    await expect(number.getByText('Anything from 6.88 to 6.98 nats counts.')).toBeVisible();
    await expect(number.getByText('If you wrote about 10:')).toBeVisible();
  });
});
