export type StoragePlace = 'localStorage' | 'sessionStorage' | 'IndexedDB' | 'Cache Storage';

/** Something the course writes into the reader's browser. */
export interface StoredDatum {
  readonly place: StoragePlace;
  /** Its name there: what the browser's own tools show. */
  readonly name: string;
  /** What it is, for the reader. */
  readonly what: string;
  /** When it is written. */
  readonly when: string;
}

/**
 * Everything the course stores in a browser, and nothing else may be stored: the privacy page shows this list, and
 * deletes by it. Other pages of the same host share the storage, so what is not listed is not ours to touch.
 */
export const storedData: readonly StoredDatum[] = [
  {
    place: 'IndexedDB',
    name: 'terrarium',
    what: 'The models you grew: their numbers, names and training curves',
    when: 'while a model grows, and when you import one',
  },
  {
    place: 'IndexedDB',
    name: 'terrarium-notebooks',
    what: 'Your versions of the live cells',
    when: 'while you edit a cell',
  },
  {
    place: 'Cache Storage',
    name: 'terrarium-models',
    what: 'Copies of the models the course ships, so that they need not be fetched again',
    when: 'when you first ask such a model',
  },
  {
    place: 'Cache Storage',
    name: 'terrarium-real-models',
    what: 'Files of real models that you loaded from another host',
    when: 'when you press to load one',
  },
  {
    place: 'localStorage',
    name: 'terrarium.progress',
    what: 'What you have read, answered and predicted, and how far the plant in the jar has grown',
    when: 'as you go through a lesson',
  },
  {
    place: 'localStorage',
    name: 'terrarium.progress.damaged',
    what: 'Progress that could not be read, put aside for you',
    when: 'only when that happens',
  },
  {
    place: 'localStorage',
    name: 'terrarium.workbench',
    what: 'Which model you use, and whether one was growing when you left',
    when: 'while a model grows',
  },
  {
    place: 'localStorage',
    name: 'terrarium.crawl',
    what: 'Your filters for the crawl of lesson 2, and the pages you labelled',
    when: 'when you run them',
  },
  {
    place: 'localStorage',
    name: 'starlight-theme',
    what: 'Light or dark, if you chose one',
    when: 'when a page opens',
  },
  {
    place: 'sessionStorage',
    name: 'sl-sidebar-state',
    what: 'Which parts of the list of lessons are open, and how far it is scrolled',
    when: 'when you leave a page; gone when the tab is closed',
  },
];
