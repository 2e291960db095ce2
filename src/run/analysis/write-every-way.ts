import type { ArithmeticWay } from './arithmetic-ways.ts';
import { mostWritten } from './arithmetic-ways.ts';
import type { ArithmeticQuery, ArithmeticResult, NamedToken } from './protocol.ts';

/** What one way of computing has written, always taking the likeliest token. */
export interface GreedyText {
  readonly way: ArithmeticWay;
  readonly tokens: readonly NamedToken[];
  /** Whether it has come to the end of the text. */
  readonly ended: boolean;
}

export interface WriteEveryWayOptions {
  /** Puts a query to the model: to the worker on a page, straight in a script. */
  readonly ask: (query: ArithmeticQuery) => Promise<ArithmeticResult>;
  readonly query: Omit<ArithmeticQuery, 'kind' | 'written' | 'ways'>;
  readonly ways: readonly ArithmeticWay[];
  /** The token that ends a text. */
  readonly eosId: number;
  /** Told of the texts after every token. */
  readonly report?: (texts: readonly GreedyText[]) => void;
  /** Asked before every token. */
  readonly isStopped?: () => boolean;
}

/** Tokens written after the texts have parted: enough to see where they go. */
const afterParting = 16;

/**
 * Goes on greedily by each way of computing until the texts have ended, or some tokens after they parted, or after
 * `mostWritten`. Ways whose texts are still the same are asked together.
 */
export async function writeEveryWay(options: WriteEveryWayOptions): Promise<readonly GreedyText[]> {
  const { ask, query, ways, eosId, report, isStopped } = options;
  let texts: readonly GreedyText[] = ways.map((way) => ({ way, tokens: [], ended: false }));
  for (let length = 0; length < mostWritten; length++) {
    const parted = partingOf(texts);
    if (parted !== null && length >= parted + afterParting) break;
    const groups = groupTexts(texts.filter(({ ended }) => !ended));
    if (groups.length === 0) break;
    const next = new Map<ArithmeticWay, NamedToken>();
    for (const group of groups) {
      if (isStopped?.() === true) return texts;
      const written = group[0]!.tokens.map(({ id }) => id);
      const { computed } = await ask({
        ...query,
        kind: 'arithmetic',
        written,
        ways: group.map(({ way }) => way),
      });
      for (const { way, best } of computed) next.set(way, best);
    }
    texts = texts.map((text) => {
      const token = next.get(text.way);
      if (token === undefined) return { ...text, ended: true };
      return token.id === eosId ? { ...text, ended: true } : { ...text, tokens: [...text.tokens, token] };
    });
    report?.(texts);
  }
  return texts;
}

const keyOf = ({ tokens }: GreedyText): string => tokens.map(({ id }) => id).join(' ');

/** Texts that are the same, together; in the order of their first. */
export function groupTexts(texts: readonly GreedyText[]): GreedyText[][] {
  return [...Map.groupBy(texts, (text) => `${keyOf(text)} ${text.ended}`).values()];
}

/** Place of the first token in which two texts differ, from 0; null while all are the same. */
export function partingOf(texts: readonly GreedyText[]): number | null {
  const longest = Math.max(0, ...texts.map(({ tokens }) => tokens.length));
  for (let place = 0; place < longest; place++) {
    if (new Set(texts.map(({ tokens }) => tokens[place]?.id)).size > 1) return place;
  }
  return null;
}
