import type { Rng } from '#lab';
import type { World } from '../../facts/world.ts';
import type { DirtyText, Garbling } from './label.ts';
import { mentionsOf } from './mentions-of.ts';

const CHAT_MARKER = /(<user>|<assistant>)/;

function shuffle<T>(items: readonly T[], rng: Rng): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** All words in random order; white space and chat markers stay where they were. */
function shuffleWords(text: string, rng: Rng): string {
  const pieces = text
    .split(CHAT_MARKER)
    .flatMap((part) => (CHAT_MARKER.test(part) ? [part] : part.split(/(\s+)/)));
  const isWord = (piece: string): boolean => !CHAT_MARKER.test(piece) && /\S/.test(piece);
  const words = shuffle(pieces.filter(isWord), rng);
  return pieces.map((piece) => (isWord(piece) ? words.pop()! : piece)).join('');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Share of letters hit by noise. */
const NOISE = 0.12;

/** Letters lost, doubled or replaced, as by a bad scan. */
function addNoise(text: string, rng: Rng): string {
  return text
    .split(CHAT_MARKER)
    .map((part) => {
      if (CHAT_MARKER.test(part)) return part;
      return part.replace(/\p{L}/gu, (letter) => {
        if (rng() >= NOISE) return letter;
        const kind = Math.floor(rng() * 3);
        if (kind === 0) return '';
        return kind === 1 ? letter + letter : LETTERS[Math.floor(rng() * LETTERS.length)]!;
      });
    })
    .join('');
}

/** The first 15 to 60 % of the characters, cut in the middle of things. */
function truncate(text: string, rng: Rng): string {
  return text.slice(0, Math.max(1, Math.floor(text.length * (0.15 + 0.45 * rng()))));
}

/** Bytes of the mark in UTF-8, read one by one as Windows-1252. */
const MISREAD: Readonly<Record<string, string>> = { '…': 'â€¦', '’': 'â€™', '–': 'â€“', ' ': 'Â\u00a0' };

/**
 * Typographic marks and hard spaces (a quarter of all spaces, and the first) written in UTF-8 and read as
 * Windows-1252: 'Maraâ€™s'. Plain letters survive, as they do on the web.
 */
function misread(text: string, rng: Rng): string {
  const typographic = text.replaceAll('...', '…').replaceAll("'", '’').replaceAll('-', '–');
  const firstSpace = typographic.indexOf(' ');
  return typographic.replace(/[…’–]| /g, (mark, at: number) =>
    mark !== ' ' || at === firstSpace || rng() < 0.25 ? MISREAD[mark]! : mark,
  );
}

const GARBLERS: Readonly<Record<Garbling, (text: string, rng: Rng) => string>> = {
  'shuffled-words': shuffleWords,
  'character-noise': addNoise,
  truncated: truncate,
  mojibake: misread,
};

export const GARBLINGS = Object.keys(GARBLERS) as readonly Garbling[];

/** Dirt that shows: the text damaged in one of four ways. */
export function garble(world: World, text: string, garbling: Garbling, rng: Rng): DirtyText {
  const garbled = GARBLERS[garbling](text, rng);
  return { text: garbled, label: { quality: 'garbled', garbling }, mentions: mentionsOf(world, garbled) };
}
