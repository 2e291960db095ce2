import { expect as plainExpect, type Locator, type Page } from '@playwright/test';

/** Waits as long as a busy machine may need: no test of these figures is about time. */
export const expect = plainExpect.configure({ timeout: 60_000 });

/** A figure that puts one prompt to a model several times. */
export interface AskFigure {
  readonly figure: Locator;
  readonly label: Locator;
  readonly answers: Locator;
  ask(): Promise<string[]>;
}

/**
 * @param id of the figure
 * @param button what asks
 */
export function askFigure(page: Page, id: string, button: RegExp): AskFigure {
  const figure = page.locator(`#${id}`);
  const label = figure.locator('.t-specimen').first();
  const answers = figure.locator('.t-answer-text');
  return {
    figure,
    label,
    answers,
    async ask() {
      const before = (await label.textContent()) ?? '';
      await figure.getByRole('button', { name: button }).click();
      // Every draw has a seed of its own, and the label tells it.
      await expect(label).not.toHaveText(before);
      await expect(figure.getByRole('button', { name: 'Stop' })).toHaveCount(0);
      return answers.allTextContents();
    },
  };
}
