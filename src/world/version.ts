/**
 * Version of the world's facts, lexicon, grammar and documents together. It is stored wherever the world's
 * text is used (corpora, checkpoints, recordings). Raise it when the same seed would give other text.
 */
export const WORLD_VERSION = '1.1.0';
