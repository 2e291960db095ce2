import { pointOf, type RecordedWindow } from './looking-back.ts';
import { recordedReading } from './recorded.build.ts';

const { question, sentences, window } = recordedReading;

/** The first text from which the name has fallen out; where none has, the longest. */
const lost = window.findIndex(({ nameLost }) => nameLost);
const at = lost === -1 ? window.length - 1 : lost;

/** What the figure shows until the reader moves it: the name just lost. */
export const recordedWindow: RecordedWindow = {
  state: { person: 0, question, sentences: sentences[at]! },
  shown: window[at]!,
  curve: window.map((result, index) => pointOf(sentences[index]!, result)),
};
