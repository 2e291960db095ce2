/**
 * What the sandbox's own program needs of the browser, taken before any cell could change it. A bound function asks no
 * prototype when it is called, so cell code that rewrites one learns and changes nothing here.
 */
export const now = performance.now.bind(performance);
export const startTimer = setTimeout.bind(globalThis);
export const endTimer = clearTimeout.bind(globalThis);

// Called by another name, `eval` runs code outside of every scope here.
const globalEval = globalThis.eval.bind(globalThis) as (source: string) => unknown;

/** Runs a text as strict code that sees globals only, and gives its value. */
export const evaluate = (source: string): unknown => globalEval(`'use strict';${source}`);
