/** What a record may hold: it must fit into the few megabytes of localStorage, and a file from outside must not fill it. */
export const limits = {
  items: 5000,
  /** Of a lesson's slug or an item's id. */
  idLength: 120,
  /** Of a free text; longer ones are cut. */
  textLength: 4000,
  /** Of the choices in one answer. */
  choices: 50,
  attempts: 1_000_000,
  /** Of the fields a review schedule has. */
  reviewFields: 24,
  /** 2100-01-01: a later date is no date of a reader's. */
  latestMs: 4_102_444_800_000,
  /** Of the whole text in storage. */
  recordLength: 5_000_000,
} as const;
