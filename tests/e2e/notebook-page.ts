import { expect, type Locator, type Page } from '@playwright/test';

/** The live notebook of the gallery, as a reader meets it. */
export interface NotebookPage {
  readonly tab: Page;
  readonly bar: Locator;
  cell(number: number): Locator;
  button(number: number, name: string): Locator;
  /** Its state, in the word that is shown. */
  state(number: number): Locator;
  output(number: number): Locator;
  /** Opens a cell's editor and puts the cursor at the end of the text. */
  edit(number: number): Promise<Locator>;
}

export async function openNotebookPage(tab: Page, address: string): Promise<NotebookPage> {
  await tab.goto(address, { waitUntil: 'networkidle' });
  const cell = (number: number): Locator => tab.locator(`#cell-${number}`);
  const button = (number: number, name: string): Locator =>
    cell(number).getByRole('button', { name: new RegExp(`^${name}\\b`) });
  await expect(button(1, 'Run')).toBeEnabled();
  return {
    tab,
    bar: tab.locator('#notebook'),
    cell,
    button,
    state: (number) => cell(number).locator('.notebook-state'),
    output: (number) => cell(number).getByRole('group', { name: `Output of cell ${number}` }),
    async edit(number) {
      await button(number, 'Edit').click();
      const text = cell(number).getByRole('textbox', { name: `Code of cell ${number}` });
      await expect(text).toBeFocused();
      await tab.keyboard.press('Control+End');
      return text;
    },
  };
}

/** What this browser has kept of the gallery's cells. */
export const keptEdits = (tab: Page): Promise<{ key: string; source: string | null }[]> =>
  tab.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('terrarium-notebooks');
        opening.onsuccess = () => {
          const database = opening.result;
          const end = (found: { key: string; source: string | null }[]): void => {
            database.close();
            resolve(found);
          };
          if (!database.objectStoreNames.contains('edits')) {
            end([]);
            return;
          }
          const all = database.transaction('edits').objectStore('edits').getAll();
          all.onsuccess = () => end(all.result as { key: string; source: string | null }[]);
        };
      }),
  );
