/** Marks differ in shape, so that none depends on its colour. */
export const markPaths = { right: 'M2 7.5 5.5 11 12 3', wrong: 'M3 3 11 11M11 3 3 11' } as const;
export type MarkName = keyof typeof markPaths;
export const markWords: Record<MarkName, string> = { right: 'Right:', wrong: 'Not so:' };
