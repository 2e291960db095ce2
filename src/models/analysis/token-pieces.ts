import { specialTokens, type Tokenizer } from '../tokenizer.ts';

/** One token as it can be shown. */
export interface TokenPiece {
  readonly id: number;
  /** Its characters; of a token that is only part of a character, its bytes as hexadecimal pairs: `F0 9F`. */
  readonly text: string;
  /** `marker`: a special token such as `<eos>`; `bytes`: part of a character that has no token of its own. */
  readonly kind: 'text' | 'bytes' | 'marker';
}

const printable = (byte: number): boolean =>
  (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad && byte <= 0xff);

/** The byte behind each character of a byte-level vocabulary: printable ones stand for themselves, the rest follow 255. */
function byteByCharacter(): Map<string, number> {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const hidden = bytes.filter((byte) => !printable(byte));
  return new Map(
    bytes.map((byte) => [String.fromCharCode(printable(byte) ? byte : 256 + hidden.indexOf(byte)), byte]),
  );
}

/** Shows each token of a vocabulary by itself, as decoding cannot: that joins bytes into characters and drops spaces. */
export function pieceReader(tokenizer: Pick<Tokenizer, 'json'>): (id: number) => TokenPiece {
  const bytes = byteByCharacter();
  const texts = new Map(Object.entries(tokenizer.json.model.vocab).map(([text, id]) => [id, text]));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (id) => {
    const marker = specialTokens[id];
    if (marker !== undefined) return { id, text: marker, kind: 'marker' };
    const content = texts.get(id);
    if (content === undefined) throw new RangeError(`The vocabulary has no token ${id}.`);
    const raw = Uint8Array.from(content, (character) => bytes.get(character) ?? 0xff);
    try {
      return { id, text: decoder.decode(raw), kind: 'text' };
    } catch {
      const text = Array.from(raw, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
      return { id, text, kind: 'bytes' };
    }
  };
}
