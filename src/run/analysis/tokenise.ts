import { pieceReader } from '#models/analysis/token-pieces';
import type { HeldModel } from '../held-model.ts';
import type { TokensQuery, TokensResult } from './protocol.ts';

/** Takes texts apart into tokens. Markers such as `<user>` are read as the characters they are made of. */
export function tokenise(held: HeldModel, { texts }: TokensQuery): Promise<TokensResult> {
  const piece = pieceReader(held.tokenizer);
  return Promise.resolve({
    model: held.info(),
    texts: texts.map((text) => ({
      text,
      pieces: held.tokenizer.encode(text, { special: false }).map(piece),
      characters: Array.from(text).length,
      words: text.split(/\s+/u).filter((word) => word !== '').length,
    })),
  });
}
