/**
 * Words a blocklist drops pages for. Two belong to spam; 'ale' is also what a brewer makes, and 'lusty' is the
 * Kelva word for strong: what a blocklist loses beside what it means to drop.
 */
export const BLOCKLIST: readonly string[] = ['jackpot', 'pills', 'ale', 'lusty'];
