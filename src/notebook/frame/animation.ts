import { endTimer, now, startTimer } from './natives.ts';

const FRAME_MS = 16;

/**
 * Animation frames from a timer. Browsers give none to a frame that they take to be out of sight, and the runtime computes
 * in them. Imported ahead of the runtime, which keeps the function it finds.
 */
globalThis.requestAnimationFrame = (callback) => Number(startTimer(() => callback(now()), FRAME_MS));
globalThis.cancelAnimationFrame = (frame) => endTimer(frame);
